/** "(123) 456-7890 ext. 1234"; an international number is unchanged. */
export function formatPhone(e164: string, extension = ''): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164) ?? [];
  const number = area === undefined ? e164 : `(${area}) ${exchange ?? ''}-${line ?? ''}`;
  return extension === '' ? number : `${number} ext. ${extension}`;
}
