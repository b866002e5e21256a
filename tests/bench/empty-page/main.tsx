import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The least that a page with Fluent can be: what the tab's start is measured against. */
const place = document.getElementById('page');
if (place) {
  createRoot(place).render(
    <FluentProvider theme={teamsLightTheme}>
      <h1>Empty</h1>
      <Button>Ready</Button>
    </FluentProvider>,
  );
}
