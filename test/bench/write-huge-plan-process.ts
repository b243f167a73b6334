import { argv } from 'node:process';
import { writeHugePlan } from './write-huge-plan.ts';

/** `node … PATH AREAS PLAN`: writes the plan in a process of its own, whose memory nobody measures. */
const [path = '', areas = '', planId = ''] = argv.slice(2);
console.log(await writeHugePlan(path, Number(areas), planId));
