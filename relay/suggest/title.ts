// What a form is called until somebody gives it its title.

/** `debt-relief-quiz` as `Debt relief quiz`. */
export function titleOf(slug: string): string {
  const words = slug.replace(/[-_.\s]+/g, ' ').trim();
  return words === '' ? 'Untitled form' : words.charAt(0).toUpperCase() + words.slice(1, 200);
}
