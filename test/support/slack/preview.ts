import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderParts } from '../../../adapters/slack/render.ts';
import { helpBriefing } from '../../../src/command/help.ts';
import { parse } from '../../../src/command/parse.ts';
import { openDesk } from '../../../src/desk/desk.ts';
import { drawPage } from './draw.ts';

// Draws answers as Slack shows them: npm run preview:slack -- FOLDER "who NAME" timeline disputes
const [folder = 'seeds/qwen', ...commands] = process.argv.slice(2);
const desk = await openDesk({ folder });

const drawn = (commands.length > 0 ? commands : ['brief', 'disputes', 'timeline', 'help']).flatMap(
  (typed) => {
    const request = parse(typed);
    if (request.kind !== 'question' && request.kind !== 'help') return [];
    const briefing =
      request.kind === 'help' ? helpBriefing(request.topic, desk.story) : desk.answer(request.question);
    const [payload] = renderParts(briefing, { typed, share: true }, true);
    return [
      {
        name: `/${desk.story} ${typed} · ${JSON.stringify(payload!.blocks).length} bytes`,
        blocks: payload!.blocks,
      },
    ];
  },
);

const file = resolve('coverage/slack.html');
mkdirSync(resolve('coverage'), { recursive: true });
writeFileSync(file, drawPage(drawn));
process.stdout.write(`${file}\n`);
