import { answerParent } from '../../child-process/answer-parent.ts';
import { readShape } from './read-shape.ts';
import type { ShapeReading, ShapeTask } from './shape-reading.ts';

answerParent<ShapeTask, ShapeReading>(readShape);
