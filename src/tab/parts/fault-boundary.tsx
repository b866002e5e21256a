import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Notice } from './notice.tsx';

/** A page that broke takes nothing else with it. */
export class FaultBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Notice
        title="Sorry, this page could not be shown"
        detail="Nothing was lost. Load it again; if it stays so, tell the CSP manager."
      >
        <Button onClick={() => this.setState({ isBroken: false })}>Show it again</Button>
      </Notice>
    );
  }
}
