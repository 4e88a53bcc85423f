/** The custom properties that a host may set, with their defaults, from the design tokens. */
import { tokensOf } from '../tokens/source.js';
import { hostTokens } from '../tokens/scripts.js';

export interface Token {
  readonly name: string;
  readonly description: string;
  readonly default: string;
}

export const publicTokens = async (): Promise<readonly Token[]> =>
  hostTokens(await tokensOf('light'), await tokensOf('dark')).map(({ property, description, light, dark }) => ({
    name: property,
    description,
    default: light === dark ? light : `light-dark(${light}, ${dark})`,
  }));
