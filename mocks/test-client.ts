/** The real client over a mock portal, for the tests of the backend itself. */
import { createApiClient, isApiError, usableBaseUrl } from '@portal/api';
import type { ApiClient, ApiError, MessageQuery } from '@portal/api';

import { mockPortal } from './portal.js';
import type { MockPortal, MockPortalOptions } from './portal.js';

export function portalWithClient(options: MockPortalOptions = {}): MockPortal & { readonly client: ApiClient } {
  const portal = mockPortal(options);
  return { ...portal, client: clientFor(portal.settings) };
}

export const clientFor = ({ baseUrl, fetch }: MockPortal['settings']): ApiClient =>
  createApiClient({ baseUrl: usableBaseUrl(baseUrl) ?? '', fetch });

export const EVERYTHING: MessageQuery = {
  view: 'all',
  search: '',
  sort: { by: 'received', direction: 'descending' },
  timeZone: 'America/Chicago',
};

/** The error of a request that must fail. */
export async function faultOf(call: Promise<unknown>): Promise<ApiError> {
  try {
    await call;
  } catch (error) {
    if (isApiError(error)) return error;
    throw error;
  }
  throw new Error('The call was not refused.');
}

/** "409 slot-taken". */
export async function problemOf(call: Promise<unknown>): Promise<string> {
  const { kind, status, code } = await faultOf(call);
  return status === undefined ? kind : `${String(status)} ${code ?? ''}`;
}
