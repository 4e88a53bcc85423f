/** What is typed to be told of a slot, or to be called: its faults, and what is sent of it (5d.7). */
import { isApiError } from '@portal/api';
import { isEmail, isExtension, parsePhone } from '@portal/domain';

export const NOTHING_ASKED = { email: '', name: '', phone: '', extension: '', note: '' };

export type Asked = typeof NOTHING_ASKED;
export type AskedField = keyof Asked;
export type AskedFault = 'required' | 'format' | 'two-extensions';
export type AskedFaults = Partial<Record<AskedField, AskedFault>>;

export const FIELDS = {
  notice: ['email'],
  call: ['name', 'phone', 'extension', 'note'],
} as const satisfies Record<string, readonly AskedField[]>;

export type Help = keyof typeof FIELDS;

const CHECKS: Readonly<Record<AskedField, (asked: Asked) => AskedFault | undefined>> = {
  email: ({ email }) => missing(email) ?? (isEmail(email.trim()) ? undefined : 'format'),
  name: ({ name }) => missing(name),
  phone: ({ phone }) => missing(phone) ?? (parsePhone(phone) ? undefined : 'format'),
  extension: ({ phone, extension }) => {
    const typed = extension.trim();
    if (typed === '') return undefined;
    const pasted = parsePhone(phone)?.extension ?? '';
    return isExtension(typed) ? (pasted !== '' && pasted !== typed ? 'two-extensions' : undefined) : 'format';
  },
  note: () => undefined,
};

const missing = (text: string): 'required' | undefined => (text.trim() === '' ? 'required' : undefined);

/** Everything that keeps it from being sent, by field. */
export const askedFaults = (help: Help, asked: Asked): AskedFaults =>
  Object.fromEntries(
    FIELDS[help].flatMap((field) => {
      const fault = CHECKS[field](asked);
      return fault === undefined ? [] : [[field, fault]];
    }),
  );

/** What the server said against single fields. */
export const refusedFaults = (help: Help, error: unknown): AskedFaults =>
  isApiError(error)
    ? Object.fromEntries(
        error.fields.flatMap(({ pointer, code }) => {
          const field = FIELDS[help].find((name) => name === pointer.split('/').at(-1));
          return field === undefined ? [] : [[field, code === 'required' ? 'required' : 'format']];
        }),
      )
    : {};

/** The number as E.164, an extension that was typed with it in its own place. */
export function callToSend({ name, phone, extension, note }: Asked): Omit<Asked, 'email'> {
  const parsed = parsePhone(phone);
  return {
    name: name.trim(),
    phone: parsed?.e164 ?? phone.trim(),
    extension: extension.trim() || (parsed?.extension ?? ''),
    note: note.trim(),
  };
}
