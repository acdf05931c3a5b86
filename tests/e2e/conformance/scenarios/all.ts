import type { Group } from '../scenario.ts';
import { alreadyThere } from './already-there.ts';
import { killed } from './killed.ts';
import { lifetimes } from './lifetimes.ts';
import { namesAndHosts } from './names-and-hosts.ts';
import { partitions } from './partitions.ts';
import { refusals } from './refusals.ts';
import { scriptsAndFrames } from './scripts-and-frames.ts';
import { tabs } from './tabs.ts';
import { traceScripts } from './trace-scripts.ts';
import { waysToGo } from './ways-to-go.ts';
import { waysToSet } from './ways-to-set.ts';

export const groups: readonly Group[] = [
	waysToSet,
	scriptsAndFrames,
	waysToGo,
	partitions,
	refusals,
	tabs,
	killed,
	namesAndHosts,
	alreadyThere,
	lifetimes,
	traceScripts,
];

export const allScenarios = groups.flatMap(({ scenarios }) => scenarios);
