/**
 * Code of host teams. Each `expect-error` is above a mistake that the compiler must find, and there must be no other
 * error.
 */
const tsconfig = (more: object = {}): string =>
  JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'dom', 'dom.iterable'],
      strict: true,
      exactOptionalPropertyTypes: true,
      // Also checks the package's own types.
      skipLibCheck: false,
      noEmit: true,
      types: [],
      jsx: 'react-jsx',
      ...more,
    },
    include: ['src'],
  });

const SETTINGS = `
import type { Settings } from '@portal/modules';

export const settings: Settings = {
  baseUrl: '/api/v1',
  payer: { name: 'Your Health Plan', shortName: 'The plan', phone: '(800) 555-0199' },
  headers: async () => ({ authorization: 'Bearer token' }),
};

// @ts-expect-error There is no payer without a name.
export const nameless: Settings = { baseUrl: '/api/v1', payer: { phone: '(800) 555-0199' } };
// @ts-expect-error A setting that does not exist.
export const unknown: Settings = { baseUrl: '/api/v1', timezone: 'America/Chicago' };
`;

const PLAIN = `
import '@portal/modules/define/all.js';
import MessageCenterDefault from '@portal/modules/define/message-center.js';
import { MessageCenter, P2pScheduler, VERSION, listen } from '@portal/modules';
import { loadPortalModule } from '@portal/modules/host';
import { settings } from './settings.js';

const center = document.createElement('message-center');
center.settings = settings;
center.view = 'unread';
center.messageId = undefined;
center.refresh();
center.addEventListener('message-opened', ({ detail }) => detail.messageId.toUpperCase());
center.addEventListener('info-request-submitted', ({ detail }) => detail.orderId.toUpperCase());
center.addEventListener('click', (event) => event.clientX);

const form = document.querySelector('info-request-form');
void form?.saveDraft().then((saved: boolean) => saved);
document.addEventListener('p2p-scheduled', ({ detail }) => detail.state.toUpperCase());
listen(document, 'unread-count-changed', ({ detail }) => detail.unread.toFixed());

class PlanMessages extends MessageCenter {}
customElements.define('plan-messages', PlanMessages);
export const all: [typeof MessageCenter, string] = [MessageCenterDefault, VERSION];
export const result = loadPortalModule('message-center', { remote: '/remoteEntry.js', timeout: 4000 });

// @ts-expect-error No such property.
center.messageID = '1';
// @ts-expect-error No such view.
center.view = 'read';
// @ts-expect-error No such event.
center.addEventListener('message-openned', () => undefined);
// @ts-expect-error No such detail.
center.addEventListener('message-opened', ({ detail }) => detail.patient);
// @ts-expect-error No such event.
listen(document, 'message-openned', () => undefined);
// @ts-expect-error Whether something is typed is the form's to say.
if (form) form.dirty = true;
// @ts-expect-error A controller of the element, and nobody else's concern.
new P2pScheduler().hold;
`;

const CLIENT = `
import { createApiClient, getMessageSummary, isApiError } from '@portal/modules/client';
import { mockPortal } from '@portal/modules/testing';

const { settings, clock, qa } = mockPortal({ scenario: 'office-day' });
const client = createApiClient({ baseUrl: settings.baseUrl, fetch: settings.fetch });

export const unread: Promise<number> = client.send(getMessageSummary, {}).then((summary) => summary.unread);
export const kind = (error: unknown): string | undefined => (isApiError(error) ? error.kind : undefined);
clock.advance(1000);
qa.sendInfoRequest();

// @ts-expect-error No such scenario.
mockPortal({ scenario: 'no-such-day' });
// @ts-expect-error No such field in the answer.
void client.send(getMessageSummary, {}).then((summary) => summary.patients);
`;

const REACT_19 = `
import type {} from '@portal/modules/jsx';
import type { MessageCenter } from '@portal/modules';
import { useRef } from 'react';
import { settings } from './settings.js';

export function Messages({ id, open }: { id: string | undefined; open: (id: string) => void }) {
  const center = useRef<MessageCenter>(null);
  return (
    <portal-settings settings={settings} onsession-expired={() => center.current?.resume()}>
      <message-badge label="Secure Messages" className="badge" />
      <message-center
        ref={center}
        messageId={id}
        heading-level="3"
        view="unread"
        onmessage-opened={({ detail }) => open(detail.messageId)}
        onClick={(event) => event.currentTarget.refresh()}
      />
    </portal-settings>
  );
}

// @ts-expect-error No such property.
export const misspelt = <message-center messageID="1" />;
// @ts-expect-error No such view.
export const noView = <message-center view="read" />;
// @ts-expect-error Not a setting.
export const noSettings = <portal-settings settings={{ url: '/api' }} />;
// @ts-expect-error No such detail.
export const noDetail = <message-center onmessage-opened={({ detail }) => detail.patient} />;
// @ts-expect-error No such element.
export const noElement = <message-centre />;
`;

const REACT_18 = `
import { MessageCenter, PortalSettings } from '@portal/modules/react';
import type { MessageCenterProps } from '@portal/modules/react';
import { P2pScheduler } from '@portal/modules/react/p2p-scheduler.js';
import type { MessageCenter as MessageCenterElement } from '@portal/modules';
import { useRef } from 'react';
import { settings } from './settings.js';

export function Messages({ id, open }: { id: string | undefined; open: (id: string) => void }) {
  const center = useRef<MessageCenterElement>(null);
  const props: MessageCenterProps = { messageId: id, view: 'unread' };
  return (
    <PortalSettings settings={settings} onSessionExpired={() => center.current?.resume()}>
      <MessageCenter ref={center} {...props} onMessageOpened={({ detail }) => open(detail.messageId)} />
      <P2pScheduler orderId="123456789" onP2pScheduled={({ detail }) => open(detail.p2pId)} />
    </PortalSettings>
  );
}

// @ts-expect-error No such property.
export const misspelt = <MessageCenter messageID="1" />;
// @ts-expect-error No such view.
export const noView = <MessageCenter view="read" />;
// @ts-expect-error No such event.
export const noEvent = <MessageCenter onMessageOpenned={() => undefined} />;
// @ts-expect-error No such detail.
export const noDetail = <MessageCenter onMessageOpened={({ detail }) => detail.patient} />;
`;

const VUE = `<script setup lang="ts">
import type {} from '@portal/modules/vue';
import { settings } from './settings.js';

defineProps<{ id: string | undefined }>();
const open = (id: string) => id;
</script>

<template>
  <portal-settings :settings="settings">
    <message-center :message-id="id" view="unread" class="wide" @message-opened="({ detail }) => open(detail.messageId)" />
    <!-- @vue-expect-error No such property. -->
    <message-center message-number="1" />
    <!-- @vue-expect-error No such view. -->
    <message-center view="read" />
    <!-- @vue-expect-error No such event. -->
    <message-center @message-openned="() => undefined" />
    <!-- @vue-expect-error No such detail. -->
    <message-center @message-opened="({ detail }) => open(detail.patient)" />
  </portal-settings>
</template>
`;

export const PLAIN_FILES = {
  'tsconfig.json': tsconfig(),
  'src/settings.ts': SETTINGS,
  'src/plain.ts': PLAIN,
  'tests/tsconfig.json': tsconfig().replace('"src"', '"."'),
  'tests/client.ts': CLIENT,
};

export const REACT_19_FILES = {
  'tsconfig.json': tsconfig(),
  'src/settings.ts': SETTINGS,
  'src/messages.tsx': REACT_19,
};

export const REACT_18_FILES = {
  'tsconfig.json': tsconfig(),
  'src/settings.ts': SETTINGS,
  'src/messages.tsx': REACT_18,
  'vue/tsconfig.json': JSON.stringify({
    ...(JSON.parse(tsconfig()) as object),
    include: ['.'],
    vueCompilerOptions: { strictTemplates: true },
  }),
  'vue/settings.ts': SETTINGS,
  'vue/messages.vue': VUE,
};
