import { originOf, type Node } from '../../provenance/document.ts';
import type { Recorder } from '../../provenance/line-map.ts';
import { newComments, printComment, printHeader } from '../comment.ts';
import { enter, inside, rootFrame, type Frame } from '../frame.ts';
import { isLeaf, textOf, type Text } from '../leaf.ts';
import { addBlank, newPage, pageText, type Page } from '../page.ts';
import { headPart, leafPart, printRow, type Row } from '../parts.ts';
import type { Dockerfile, Instruction, Stage } from './document.ts';
import { instructionRows } from './instruction.ts';

const INDENT = '    ';

interface Printing {
  readonly page: Page;
  readonly said: Set<string>;
}

/**
 * One instruction a line, continued lines indented by four spaces, a blank line between stages and above a commented instruction. No
 * `# syntax=` line: it would make each build fetch a front end. The pointer of an instruction is `/<stage>/<n>/<NAME>`, counted from 0.
 */
export function printDockerfile(document: Dockerfile, record?: Recorder): string {
  const p: Printing = { page: newPage(), said: new Set() };
  const frame = rootFrame(record, document);
  const { header = [], args = [], stages } = document;
  printHeader(p.page, header, '#', record);
  printInstructions(p, args, enter(frame, 'args', args));
  const inStages = inside(frame, stages);
  stages.forEach((stage, i) => {
    if (i > 0 || args.length > 0) addBlank(p.page);
    printStage(p, stage, enter(inStages, textOf(stage.as), stage));
  });
  return pageText(p.page);
}

function printStage(p: Printing, stage: Stage, frame: Frame | undefined): void {
  printComments(p, [stage, stage.from, stage.as], stage.comment, frame, false);
  const platform: Row = stage.platform === undefined ? [] : ['--platform=', leafPart(frame, 'platform', stage.platform), ' '];
  printRow(p.page, [headPart(frame, 'FROM'), ' ', ...platform, leafPart(frame, 'from', stage.from), ' AS ', leafPart(frame, 'as', stage.as)]);
  printInstructions(p, stage.instructions, inside(frame, stage.instructions));
}

function printInstructions(p: Printing, instructions: readonly Instruction[], around: Frame | undefined): void {
  instructions.forEach((instruction, i) => {
    const frame = enter(enter(around, i, instruction), instruction.name, instruction);
    printComments(p, nodesOf(instruction), instruction.comment, frame, i > 0);
    const rows = instructionRows(instruction, frame);
    rows.forEach((row, n) => {
      const lead: Row = n === 0 ? [headPart(frame, instruction.name), ' '] : [INDENT];
      printRow(p.page, [...lead, ...row, n < rows.length - 1 ? ' \\' : '']);
    });
  });
}

/** The comment of a stage or instruction, and those of the conventions for which it, or any value in it, is as it is. */
function printComments(p: Printing, nodes: readonly Node[], comment: Text | undefined, frame: Frame | undefined, apart: boolean): void {
  const reasons = nodes.flatMap((node) => newComments(originOf(node), p.said).map((origin) => ({ node, origin })));
  if (apart && (comment !== undefined || reasons.length > 0)) addBlank(p.page);
  if (comment !== undefined) printComment(p.page, textOf(comment), '# ', frame, 'comment', comment, originOf(comment));
  for (const { node, origin } of reasons) printComment(p.page, origin.comment!, '# ', frame, undefined, node, origin);
}

function nodesOf(node: Node): Node[] {
  return isLeaf(node) ? [node] : [node, ...Object.values(node).flatMap((child) => (child === undefined ? [] : nodesOf(child)))];
}
