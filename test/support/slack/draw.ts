import type { types } from '@slack/bolt';
import { readMrkdwn, type Span, unescapeText } from './mrkdwn.ts';

/** A page that draws messages as Slack's desktop app does, to look at them: `npm run preview:slack`. */
export function drawPage(
  messages: readonly { readonly name: string; readonly blocks: readonly types.KnownBlock[] }[],
): string {
  const drawn = messages.map(({ name, blocks }) => `<h6>${html(name)}</h6>${drawMessage(blocks)}`).join('\n');
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main>${drawn}</main>`;
}

function drawMessage(blocks: readonly types.KnownBlock[]): string {
  return `<article><div class="face">b</div><div class="body"><p class="by"><b>briefdesk</b> <i>APP</i> 9:41 AM</p>
<p class="only">◉ Only visible to you</p>${blocks.map(drawBlock).join('\n')}</div></article>`;
}

function drawBlock(block: types.KnownBlock): string {
  if (block.type === 'header') return `<h1>${drawText(block.text)}</h1>`;
  if (block.type === 'divider') return '<hr>';
  if (block.type === 'section') {
    const text = block.text ? `<div>${drawText(block.text)}</div>` : '';
    const fields = block.fields?.map((one) => `<div>${drawText(one)}</div>`).join('');
    return `<section>${text}${fields ? `<div class="fields">${fields}</div>` : ''}</section>`;
  }
  if (block.type === 'context')
    return `<div class="context">${block.elements.map((one) => ('text' in one ? `<span>${drawText(one)}</span>` : '')).join('')}</div>`;
  if (block.type === 'actions') {
    const buttons = block.elements.map(
      (one) => `<button>${'text' in one && one.text ? drawText(one.text) : one.type}</button>`,
    );
    return `<div class="actions">${buttons.join('')}</div>`;
  }
  if (block.type === 'input') {
    const hint = block.hint ? `<p class="hint">${drawText(block.hint)}</p>` : '';
    return `<div class="input"><b>${drawText(block.label)}</b><div class="field">${html(filledIn(block.element))}</div>${hint}</div>`;
  }
  return `<pre>${html(JSON.stringify(block))}</pre>`;
}

/** What stands in a field of a form before anybody has touched it. */
function filledIn(element: types.InputBlock['element']): string {
  if ('initial_option' in element && element.initial_option) return `${element.initial_option.text.text} ▾`;
  if ('initial_time' in element && element.initial_time) return element.initial_time;
  const value = 'initial_value' in element ? element.initial_value : undefined;
  return typeof value === 'string' ? value : '…';
}

const TAGS: Record<Span['kind'], string> = {
  text: 'span',
  bold: 'b',
  italic: 'em',
  strike: 's',
  code: 'code',
  link: 'a',
  date: 'time',
  mention: 'mark',
  emoji: 'mark',
};

function drawText(text: types.MrkdwnElement | types.PlainTextElement): string {
  if (text.type === 'plain_text') return html(unescapeText(text.text));
  return readMrkdwn(text.text)
    .map(({ kind, text: shown }) =>
      shown === '\n' ? '<br>' : `<${TAGS[kind]}>${html(shown)}</${TAGS[kind]}>`,
    )
    .join('');
}

const html = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const STYLE = `
body{margin:0;background:#fff;font:15px/1.46668 Lato,"Noto Sans",sans-serif;color:#1d1c1d}main{width:720px;padding:12px 20px}
h6{margin:18px 0 6px;font:12px monospace;color:#888;border-bottom:1px solid #eee}article{display:flex;gap:8px}
.face{width:36px;height:36px;border-radius:4px;background:#4a154b;color:#fff;font-weight:900;display:grid;place-items:center;flex:none}
.body{flex:1;max-width:640px}.by{margin:0}.by i{font:700 10px Lato,"Noto Sans",sans-serif;background:#ddd;border-radius:2px;padding:1px 3px}.only{margin:0;color:#616061;font-size:13px}
h1{font-size:18px;line-height:1.33;font-weight:900;margin:8px 0 4px}section{margin:4px 0 8px}
.fields{display:grid;grid-template-columns:1fr 1fr;gap:8px 16px;margin-top:4px}
.context{font-size:13px;line-height:1.38;color:#616061;margin:8px 0;display:flex;flex-wrap:wrap;gap:8px}
.input{margin:10px 0}.field{border:1px solid #999;border-radius:4px;padding:6px 10px;margin-top:4px;white-space:pre-wrap}.hint{margin:2px 0;color:#616061;font-size:13px}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}button{font:700 13px Lato,"Noto Sans",sans-serif;height:28px;padding:0 12px;background:#fff;border:1px solid #ccc;border-radius:4px;color:#1d1c1d}
a{color:#1264a3}mark{background:#f2c74466}code{background:#f4f4f4;border:1px solid #ddd;border-radius:3px;padding:0 3px;color:#c01343;font-size:12px}b{font-weight:900}`;
