import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'event', 'name'];

/** Syntax that templates and imports of the product must not contain, each with its reason. */
const FORBIDDEN_SYNTAX = [
  {
    selector: "ImportDeclaration[source.value='zod']",
    message: "Import `z` from the api package's schema.js: plain zod is ten times the size.",
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-html|unsafe-svg|style-map/]',
    message: 'A strict CSP blocks inline styles, and unsafeHTML passes strings through Lit’s own policy.',
  },
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\sstyle=/]",
    message: 'A strict CSP blocks inline styles. Use a class, or `style.setProperty` after the render.',
  },
  {
    selector: "BinaryExpression[operator='instanceof'][right.name=/Event$|^ApiError$/]",
    message: 'A page can hold two copies of the class. Compare `type` or `kind`.',
  },
];

/** Code-splitting rule (`chunkOf` in vite.config.ts), with an exception for a module that opens another. */
const LATER_IN_ITS_FOLDER = {
  selector: 'ImportExpression[source.value!=/\\/later(-\\w+)?\\/|\\/define\\/info-request-form\\.js$/]',
  message: 'Put lazily loaded code in a folder `later`.',
};

const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the current time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the current time as an argument.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      'storybook-static/**',
      'stories/public/**',
      'test-results/**',
      '**/*.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  lit['flat/all'],
  wc['flat/recommended'],
  litA11y.configs.recommended,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      'max-params': ['error', 4],
      complexity: ['error', 10],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...STORAGE],
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Lit binds template listeners to their host.
      '@typescript-eslint/unbound-method': 'off',
      // Lists need closures over their item.
      'lit/no-template-map': 'off',
      'lit/no-template-arrow': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // The product reads the time from settings.now(), so hosts and tests can pin it.
    files: [
      'packages/{domain,api,kit,attachments,p2p-parts,message-center,info-request-form,p2p-scheduler,p2p-manage}/src/**/*.ts',
    ],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, LATER_IN_ITS_FOLDER, ...NO_CLOCK] },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'location',
        'fetch',
        'setTimeout',
        ...STORAGE,
      ],
    },
  },
  {
    files: [
      '**/*.test.ts',
      'packages/*/src/faults/*.fixture.ts',
      'packages/tests/src/fault-rig/**/*.ts',
      'packages/tests/src/e2e/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      // chai-a11y-axe makes every assertion thenable, so the rule would flag them as lost promises.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    // A suite is one function, and so is a driver.
    files: ['**/*.{test,spec,fixture,driver,stories}.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Command-line programs print to the console.
    files: ['packages/{tools,mock-server,conformance,tests,bench}/**/*.{ts,mjs}', '*.mjs'],
    rules: { 'no-console': 'off' },
  },
  // Configuration files that a tool imports directly, without types to check.
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
