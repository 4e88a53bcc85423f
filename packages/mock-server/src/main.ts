import { MOCK_BASE_URL, backendHandlers, createBackend, notInContract } from '@portal/mocks';
import { fixtureHandlers } from '@portal/mocks/fixtures';

import { mailer } from './mail.js';
import { createMockServer } from './server.js';
import { settingsFrom } from './settings.js';

const { port, scenario, smtpUrl, clock } = settingsFrom(process.env);
const backend = createBackend({ now: clock.now, scenario });
const server = createMockServer([...fixtureHandlers(backend, clock), ...backendHandlers(backend), notInContract]);

if (smtpUrl !== undefined) {
  const send = mailer(smtpUrl);
  backend.outbox.onSent((email) => {
    send(email).catch(() => console.error(`The email ${email.id} couldn't be sent.`));
  });
}

server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  console.log(`Mock backend ready: http://127.0.0.1:${listening}${MOCK_BASE_URL} (${scenario})`);
});
server.on('error', (fault) => {
  console.error(`The mock backend cannot listen on port ${port}: ${fault.message}`);
  process.exitCode = 1;
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
