import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchBackground } from './background.ts';
import { benchKnowledge } from './knowledge.ts';
import { benchPackageSize } from './package-size.ts';
import { benchPageLoad } from './page-load.ts';
import { benchPopup } from './popup.ts';
import { print } from './statistics.ts';

const usage = `npm run bench [-- OPTIONS]
  --only PART[,PART]    knowledge, popup, page-load, background, package (default: all)
  --labelled FILE.tsv   labelled cookies, for the knowledge part's accuracy`;

const { values } = parseArgs({ options: { only: { type: 'string' }, labelled: { type: 'string' }, help: { type: 'boolean' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const extension = `${root}.output/chrome-mv3`;
const wanted = (part: string) => !values.only || values.only.split(',').includes(part);

if (values.help) process.stdout.write(`${usage}\n`);
else {
	if (wanted('knowledge')) process.stdout.write(`\nKnowledge\n  ${(await benchKnowledge(values.labelled)).join('\n  ')}\n`);
	const { status } = spawnSync('wxt', ['build'], { cwd: root, stdio: ['ignore', 'ignore', 2] });
	if (status !== 0) throw new Error('wxt build failed');
	if (wanted('popup')) print('Popup: click → first row, beside an empty extension’s', await benchPopup(extension));
	if (wanted('page-load')) print('Page load', await benchPageLoad(extension));
	if (wanted('background')) print('Background worker', await benchBackground(extension));
	if (wanted('package')) print('Packages', benchPackageSize(root));
}
