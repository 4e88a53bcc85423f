// One rule per sentence of the import directions (README, "Map of the repository").
const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.(test|spec|fixture)\\.ts$|/testing\\.ts$|\\.driver\\.ts$' },
  to: { pathNot: [from, ...to] },
});
const FEATURES = '^packages/(message-center|info-request-form|p2p-scheduler|p2p-manage)/';
const LIT = 'node_modules/(@lit/|lit)';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('domain-is-pure', '^packages/domain/', ['node_modules/date-fns-tz', 'node_modules/date-fns/']),
    only('copy-stands-alone', '^packages/copy/', []),
    only('api-knows-domain-only', '^packages/api/', ['^packages/domain/', 'node_modules/zod']),
    only('kit-knows-api-and-domain', '^packages/kit/', ['^packages/(copy|api|domain)/', LIT]),
    only('ui-has-no-portal-words', '^packages/kit/src/ui/', ['^packages/kit/src/(element|styles)/', LIT]),
    only('attachments-use-the-house', '^packages/attachments/', ['^packages/(kit|copy|api|domain)/', LIT]),
    only('parts-use-the-house', '^packages/p2p-parts/', ['^packages/(attachments|kit|copy|api|domain)/', LIT]),
    only('host-loads-modules-by-federation', '^packages/host/', ['^packages/(kit|api)/', LIT]),
    only('features-use-the-house', FEATURES, ['^packages/(p2p-parts|attachments|kit|copy|api|domain)/', FEATURES, LIT]),
    {
      name: 'one-importer-of-date-fns-tz',
      severity: 'error',
      from: { pathNot: '^packages/domain/src/time/' },
      to: { path: 'node_modules/date-fns' },
    },
    {
      name: 'only-p2p-modules-use-p2p-parts',
      severity: 'error',
      from: { path: '^packages/(message-center|info-request-form|kit|api|domain|host)/' },
      to: { path: '^packages/p2p-parts/' },
    },
    {
      name: 'models-draw-nothing',
      severity: 'error',
      from: { path: ['^packages/[^/]+/src/model/', '^packages/[^/]+/src/[^/]+/model/'] },
      to: { path: [LIT, '/src/elements/', '/request-[^/]+\\.ts$'] },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: FEATURES },
      // One edge: message-center opens a message in <info-request-form>, by its define file; its tests drive it there.
      to: {
        path: FEATURES,
        pathNot: ['^packages/$1/', '^packages/info-request-form/src/(define/info-request-form|testing)\\.ts$'],
      },
    },
    {
      name: 'only-message-center-opens-the-form',
      severity: 'error',
      from: { path: FEATURES, pathNot: '^packages/(message-center|info-request-form)/' },
      to: { path: '^packages/info-request-form/' },
    },
    {
      name: 'no-mocks-in-product',
      severity: 'error',
      from: {
        path: '^packages/',
        pathNot:
          '\\.(test|fixture)\\.ts$|^packages/(demo-portal|mock-server|conformance|tools|tests|bench)/|^packages/modules/src/testing\\.ts$',
      },
      to: { path: '^(mocks|stories)/|node_modules/msw' },
    },
    {
      // The text of the API reference, which browsers must not download.
      name: 'no-contract-texts-in-product',
      severity: 'error',
      from: {
        path: '^packages/',
        pathNot: '\\.(test|fixture)\\.ts$|^packages/api/src/contract/|^packages/(mock-server|conformance|tools|tests)/',
      },
      to: { path: '^packages/api/src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      // The kit tests any server, so its rules know the contract alone.
      name: 'conformance-rules-know-the-contract-only',
      severity: 'error',
      from: { path: '^packages/conformance/src/', pathNot: '\\.test\\.ts$|/src/(mutants/|main|mock)' },
      to: { pathNot: ['^packages/conformance/', '^packages/api/'] },
    },
    {
      name: 'only-tests-break-things',
      severity: 'error',
      from: { pathNot: '\\.(test|fixture)\\.ts$|^stories/|^packages/tests/' },
      to: { path: '^packages/tests/src/fault-rig/' },
    },
    {
      name: 'demo-portal-reaches-modules-by-federation',
      severity: 'error',
      from: { path: '^packages/demo-portal/' },
      to: { path: [FEATURES, '^packages/(p2p-parts|attachments)/'] },
    },
    {
      name: 'no-deep-imports',
      severity: 'error',
      from: { path: '^(packages/([^/]+)|mocks|stories)/' },
      // The tools are internal and have no entry.
      to: {
        path: '^packages/([^/]+)/src/(?!index\\.ts|es-US/index\\.ts|languages\\.ts|define/|contract/|testing\\.ts|fault-rig/(?:index|p2p)\\.ts)',
        pathNot: '^packages/($2|tools)/',
      },
    },
    {
      name: 'drivers-stay-out-of-modules',
      severity: 'error',
      from: {
        path: '^packages/[^/]+/src/',
        pathNot: '\\.(test|spec|fixture)\\.ts$|/testing\\.ts$|\\.driver\\.ts$|^packages/(tests|tools)/',
      },
      to: { path: '\\.driver\\.ts$|/testing\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|storybook-static|packages/tests/fixtures|packages/bench/peers)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['browser', 'import', 'default'] },
  },
};
