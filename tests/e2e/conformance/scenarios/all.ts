import type { Group } from '../scenario.ts';
import { scriptsAndFrames } from './scripts-and-frames.ts';
import { waysToGo } from './ways-to-go.ts';
import { waysToSet } from './ways-to-set.ts';

export const groups: readonly Group[] = [waysToSet, scriptsAndFrames, waysToGo];

export const allScenarios = groups.flatMap(({ scenarios }) => scenarios);
