import { useEffect, useState } from 'react';

const NARROW = '(max-width: 48rem)';

/** Whether there is room for a phone's width alone: then tables are read as cards. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const hear = () => setNarrow(media.matches);
    media.addEventListener('change', hear);
    return () => media.removeEventListener('change', hear);
  }, []);
  return isNarrow;
}
