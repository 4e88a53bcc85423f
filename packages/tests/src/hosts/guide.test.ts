import { expect } from '@open-wc/testing';

import { filesOf, filled } from './guide.js';
import type { Facts } from './guide.js';

const block = (info: string, text: string, ticks = '```'): string => `${ticks}${info}\n${text}${ticks}\n`;

const FACTS: Facts = {
  modules: 'http://127.0.0.1:9000',
  integrity: { 'portal-modules.iife.js': 'sha384-abc/+$&' },
  importMap: '{ "imports": {} }',
};

describe('the files of a guide page', () => {
  it('are its named code blocks, unchanged', () => {
    const page = `# Title\n\n${block('html file=index.html', '<h1>\n  Portal\n</h1>\n')}\nText.\n\n${block('js file=src/main.js', 'run();\n')}`;

    expect(filesOf(page)).to.deep.equal([
      { path: 'index.html', text: '<h1>\n  Portal\n</h1>\n' },
      { path: 'src/main.js', text: 'run();\n' },
    ]);
  });

  it('exclude blocks without a name', () => {
    expect(filesOf(`${block('js', 'let a;\n')}Text about file=a.js.\n${block('sh', 'npm i\n')}`)).to.deep.equal([]);
  });

  it('may contain shorter fences, and be inside a list', () => {
    const inner = block('js', 'a\n');

    expect(filesOf(block('md file=README.md', inner, '````'))).to.deep.equal([{ path: 'README.md', text: inner }]);
    expect(filesOf('1. Step\n\n   ```js file=a.js\n   if (a)\n     b();\n   ```\n')).to.deep.equal([
      { path: 'a.js', text: 'if (a)\n  b();\n' },
    ]);
  });

  it('have unique names, and stay in their folder', () => {
    const twice = block('js file=a.js', 'a\n').repeat(2);

    expect(() => filesOf(twice)).to.throw('a.js is defined twice');
    for (const path of ['../a.js', 'src/../../a.js', '/etc/a.js'])
      expect(() => filesOf(block(`js file=${path}`, 'a\n'))).to.throw('outside the host');
  });
});

describe('a file of a page', () => {
  it("gets the modules' URL, hash, and import map", () => {
    const text = `<script type="importmap">{ "imports": "the content of importmap.json" }</script>
<script src="https://modules.example/portal-modules.iife.js" integrity="sha384-of-portal-modules.iife.js"></script>`;

    expect(filled(text, FACTS)).to.equal(`<script type="importmap">{ "imports": {} }</script>
<script src="http://127.0.0.1:9000/portal-modules.iife.js" integrity="sha384-abc/+$&"></script>`);
  });

  it('gets the URL inside the import map too', () => {
    const importMap = '{ "imports": { "a": "https://modules.example/a.js" } }';

    expect(filled('{ "imports": "the content of importmap.json" }', { ...FACTS, importMap })).to.include(
      'http://127.0.0.1:9000/a.js',
    );
  });

  it('is otherwise unchanged', () => {
    const text = 'let a = 1; // sha384-of-nothing, $& and $1\n';

    expect(filled(text, FACTS)).to.equal(text);
  });

  it('rejects an unknown hash', () => {
    expect(() => filled('sha384-of-other.js', FACTS)).to.throw('No hash for other.js');
  });
});
