import { makeStyles, SearchBox } from '@fluentui/react-components';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';

const PAGE = '/search/';

const useStyles = makeStyles({
  form: { flexGrow: 1, maxWidth: '32rem', minWidth: 0 },
  box: { width: '100%', maxWidth: 'none', minWidth: 0 },
});

/** The search on top of every page. Nothing is asked before Enter, so half a word goes nowhere. */
export function SearchForm() {
  const styles = useStyles();
  const [location, setLocation] = useLocation();
  const asked = location.startsWith(PAGE) ? decode(location.slice(PAGE.length)) : '';
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const wanted = words.trim();
    if (wanted !== '') setLocation(`${PAGE}${encodeURIComponent(wanted)}`);
  }
  return (
    <search className={styles.form}>
      <form onSubmit={submit}>
        <SearchBox
          className={styles.box}
          aria-label="Search duties, updates and reports"
          placeholder="Search"
          maxLength={100}
          value={words}
          onChange={(_event, { value }) => setWords(value)}
        />
      </form>
    </search>
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
