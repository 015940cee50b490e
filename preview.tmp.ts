import { writeFileSync } from 'node:fs';
import { openDesk } from '/work/wt/slack/src/desk.ts';
import { answer } from '/work/wt/slack/src/briefing/index.ts';
import { parse } from '/work/wt/slack/src/command/parse.ts';
import { helpBriefing } from '/work/wt/slack/src/command/help.ts';
import { renderParts } from '/work/wt/slack/adapters/slack/render.ts';
import { drawPage } from '/work/wt/slack/test/support/slack/draw.ts';
const desk = await openDesk({ folder: '/work/wt/slack/seeds/qwen', story: 'qwen' });
const commands = process.argv.slice(3);
const out = commands.flatMap((typed) => {
  const all = typed.endsWith('+'); const t = typed.replace(/\+$/, '');
  const r = parse(t) as any;
  const b = r.kind === 'help' ? helpBriefing(r.topic, 'qwen') : desk.answer(r.question);
  return [...renderParts(b, { typed: t, share: true }, all)].slice(0, all ? 3 : 1).map((m, i) => ({ name: `/qwen ${t} [${i}] ${JSON.stringify(m.blocks).length}B  notif: ${m.text.slice(0,300)}`, blocks: m.blocks }));
});
writeFileSync(process.argv[2]!, drawPage(out));
