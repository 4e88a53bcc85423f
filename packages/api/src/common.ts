/** Shapes that several resources share. */
import { z } from './schema.js';

/** An instant, ISO 8601 with `Z`. An offset or a missing zone is off contract. */
export const InstantSchema = z.iso.datetime();

/** A calendar date, `YYYY-MM-DD`, without a zone. */
export const PlainDateSchema = z.iso.date();

/** A code that programs compare and the words that people read. Unknown codes are shown by their words. */
export const CodedSchema = z.object({ code: z.string(), display: z.string() });

/** Whether something may be done now; where it may not, why, as a code that the interface has words for. */
export const PermissionSchema = z.object({ allowed: z.boolean(), reason: z.nullable(z.string()) });

/** Opaque version of a record, sent back as `If-Match`. */
export const VersionSchema = z.string();

/** A service line of the order: line number, CPT code and its description. */
export const ServiceSchema = z.object({ line: z.int(), code: z.string(), description: z.string() });

/** Who the case is about. Names are as the payer writes them: "Lastname, Firstname". */
export const MemberSchema = z.object({
  name: z.string(),
  memberId: z.string(),
  birthDate: PlainDateSchema,
  /** Whole years, today in the payer's zone. */
  age: z.int(),
});

/** A value that a newer server may extend: what is not known here becomes `other`, and is shown as such. */
export const openEnum = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.catch(z.enum([...values, 'other'] as [...Values, 'other']), 'other');

/** An item that must not take its list down with it: one that is off contract is `null`. */
export const tolerant = <Item extends z.ZodMiniType>(item: Item) => z.catch(z.nullable(item), null);

/**
 * A list in which nothing is listed twice: what the server repeats is read once, the first time, by every reader. `keys`
 * tell one item from another; without any, the whole item does.
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

/** A time that is held for an order, and by whom in the office. */
export const HeldTimeSchema = z.object({
  slotId: z.string(),
  start: InstantSchema,
  end: InstantSchema,
  /** `name` as the office's people are named; `isYou` also in another window of the same person. */
  heldBy: z.object({ name: z.string(), isYou: z.boolean() }),
});

export type HeldTime = z.output<typeof HeldTimeSchema>;
export type Coded = z.output<typeof CodedSchema>;
export type Permission = z.output<typeof PermissionSchema>;
export type Service = z.output<typeof ServiceSchema>;
export type Member = z.output<typeof MemberSchema>;
