import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * A template whose HTML the code computes once, such as a row with a cell for each column. One template renders several
 * times faster than one for each part. Only for constants of the code, never for data.
 */
export function templateFrom(...strings: readonly string[]): (...values: readonly unknown[]) => TemplateResult {
  const constant = Object.assign([...strings], { raw: strings });
  return (...values) => html(constant, ...values);
}
