/** A sentence in which what stands between two pairs of asterisks is what somebody types in chat. */
export function TypedWords({ text }: { text: string }) {
  return text.split('**').map((part, index) => {
    const key = `${index}:${part}`;
    return index % 2 === 0 ? <span key={key}>{part}</span> : <strong key={key}>{part}</strong>;
  });
}
