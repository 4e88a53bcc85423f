/** Schemas that several resources share. */
import { z } from './schema.js';

/** An instant, ISO 8601 with `Z`. An offset or a missing zone is off contract. */
export const InstantSchema = z.iso.datetime();

/** A calendar date, `YYYY-MM-DD`, without a zone. */
export const PlainDateSchema = z.iso.date();

/** A code for programs and a label for people. The interface shows the label of an unknown code. */
export const CodedSchema = z.object({ code: z.string(), display: z.string() });

/** Whether an action is allowed now; if not, the reason as a code that the interface has copy for. */
export const PermissionSchema = z.object({ allowed: z.boolean(), reason: z.nullable(z.string()) });

/** Opaque version of a record, sent back as `If-Match`. */
export const VersionSchema = z.string();

/** A service line of the order: line number, CPT code and its description. */
export const ServiceSchema = z.object({ line: z.int(), code: z.string(), description: z.string() });

/** The member of the case. Names have the payer's format: "Lastname, Firstname". */
export const MemberSchema = z.object({
  name: z.string(),
  memberId: z.string(),
  birthDate: PlainDateSchema,
  /** In whole years, today in the payer's zone. */
  age: z.int(),
});

/** A value that a newer server may extend: an unknown value becomes `other`, and the interface shows it as such. */
export const openEnum = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.catch(z.enum([...values, 'other'] as [...Values, 'other']), 'other');

/** An item that is off contract becomes `null`, so that the rest of its list is still readable. */
export const tolerant = <Item extends z.ZodMiniType>(item: Item) => z.catch(z.nullable(item), null);

/**
 * Removes duplicates from a list, so that every reader sees the first copy only. `keys` identify an item; without keys,
 * the whole item does.
 */
export const listOf = <Item extends z.ZodMiniType>(item: Item, ...keys: (keyof NonNullable<z.output<Item>>)[]) =>
  z.array(item).check(
    z.overwrite((items) => {
      const seen = new Set<string>();
      return items.filter((each) => {
        if (each === null || each === undefined) return true;
        const id = JSON.stringify(keys.length === 0 ? each : keys.map((key) => each[key]));
        return seen.size < seen.add(id).size;
      });
    }),
  );

/** A time held for an order, and who in the office holds it. */
export const HeldTimeSchema = z.object({
  slotId: z.string(),
  start: InstantSchema,
  end: InstantSchema,
  /** `isYou` is also true for another window of the same person. */
  heldBy: z.object({ name: z.string(), isYou: z.boolean() }),
});

export type HeldTime = z.output<typeof HeldTimeSchema>;
export type Coded = z.output<typeof CodedSchema>;
export type Permission = z.output<typeof PermissionSchema>;
export type Service = z.output<typeof ServiceSchema>;
export type Member = z.output<typeof MemberSchema>;
