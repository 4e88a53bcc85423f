/** The actor as a copy key; `payer` if only the payer's name is known. */

interface Actor {
  readonly role: 'payer' | 'office' | 'system' | 'other';
  readonly name: string | null;
}

type By = 'payer' | 'by.named' | 'by.named-payer' | 'by.office' | 'by.system' | 'by.other';

export function byWord({ role, name }: Actor): By {
  if (role === 'payer') return name === null ? 'payer' : 'by.named-payer';
  if (role === 'office' && name !== null) return 'by.named';
  return `by.${role}`;
}
