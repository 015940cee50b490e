import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** A message, and what to call it on the page. */
export interface Drawn {
  readonly name: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly secret: boolean;
}

/** A page that draws messages as Discord's desktop app does, to look at them: `npm run preview:discord`. */
export function drawPage(messages: readonly Drawn[]): string {
  const drawn = messages.map(
    ({ name, components, secret }) =>
      `<h6>${escapeHtml(name)}</h6><div class="message"><div class="avatar">bd</div><div class="body"><div class="who">briefdesk <span>APP</span></div>${components.map(draw).join('')}${secret ? ONLY_YOU : ''}</div></div>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${drawn.join('')}`;
}

const ONLY_YOU = '<p class="only">👁 Only you can see this · <a>Dismiss message</a></p>';

type Any = {
  type: number;
  components?: Any[];
  accessory?: Any;
  content?: string;
  label?: string;
  style?: number;
  placeholder?: string;
  options?: { label: string; description?: string }[];
  accent_color?: number;
};

function draw(component: object): string {
  const one = component as Any;
  const inner = (one.components ?? []).map(draw).join('');
  switch (one.type) {
    case 1:
      return `<div class="row">${inner}</div>`;
    case 2:
      return `<button class="s${one.style}">${escapeHtml(one.label ?? '')}</button>`;
    case 3:
      return `<div class="select">${escapeHtml(one.placeholder ?? '')}<i>⌄</i></div>${drawOptions(one)}`;
    case 9:
      return `<div class="section"><div>${inner}</div>${draw(one.accessory!)}</div>`;
    case 10:
      return `<div class="text">${drawMarkdown(one.content ?? '')}</div>`;
    case 14:
      return '<hr>';
    case 17: {
      const colour = one.accent_color?.toString(16).padStart(6, '0');
      return `<div class="container" style="${colour ? `border-left: 4px solid #${colour}` : ''}">${inner}</div>`;
    }
    default:
      return `<pre>${one.type}</pre>`;
  }
}

/** What opens when the menu is pressed. */
function drawOptions({ options = [] }: Any): string {
  const lines = options.map(
    ({ label, description }) =>
      `<div>${escapeHtml(label)}<small>${escapeHtml(description ?? '')}</small></div>`,
  );
  return `<div class="options">${lines.join('')}</div>`;
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Discord's Markdown of whole lines; then what is within one. */
function drawMarkdown(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => {
      const [, indent, mark, rest] = /^( *)(#{1,3} |-# |- |> )?(.*)$/s.exec(line)!;
      const inner = drawInline(rest!);
      if (mark?.startsWith('#')) return `<h${mark.length - 1}>${inner}</h${mark.length - 1}>`;
      if (mark === '-# ') return `<small>${inner}</small>`;
      if (mark === '- ') return `<li style="margin-left:${20 + indent!.length * 10}px">${inner}</li>`;
      if (mark === '> ') return `<blockquote>${inner}</blockquote>`;
      return `<div>${inner || '&nbsp;'}</div>`;
    })
    .join('');
}

const INLINE =
  /\\([^0-9A-Za-z\s])|\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(<([^>]+)>\)|<t:(\d+):f>|<@(\d+)>|[\s\S]/gu;

function drawInline(text: string): string {
  return text.replace(INLINE, (all, escaped, bold, italic, code, label, _url, time, user) => {
    if (escaped) return escapeHtml(escaped);
    if (bold) return `<b>${drawInline(bold)}</b>`;
    if (italic) return `<em>${drawInline(italic)}</em>`;
    if (code) return `<code>${escapeHtml(code)}</code>`;
    if (label) return `<a>${escapeHtml(label)}</a>`;
    if (time) return `<code>${new Date(Number(time) * 1000).toUTCString()}</code>`;
    if (user) return `<a>@user</a>`;
    return escapeHtml(all);
  });
}

const STYLE = `
body { background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans", "Inter", sans-serif; margin: 16px; width: 720px; }
.message { display: flex; gap: 16px; margin-bottom: 24px; }
.avatar { width: 40px; height: 40px; border-radius: 50%; background: #5865f2; color: #fff; text-align: center; line-height: 40px; flex: none; }
.who { color: #f2f3f5; font-weight: 500; margin-bottom: 4px; } .who span { background: #5865f2; font-size: 10px; padding: 1px 4px; border-radius: 3px; }
.container { background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; padding: 16px; width: 600px; box-sizing: border-box; display: flex; flex-direction: column; gap: 8px; }
.section { display: flex; justify-content: space-between; gap: 16px; align-items: flex-start; }
h1,h2,h3 { color: #f2f3f5; margin: 8px 0 4px; line-height: 1.375; } h1 { font-size: 24px; } h2 { font-size: 20px; margin-top: 0; } h3 { font-size: 16px; }
small { color: #949ba4; font-size: 13px; display: block; }
li { list-style: disc; } blockquote { border-left: 4px solid #4e5058; margin: 0; padding: 0 8px 0 12px; }
code { background: #1e1f22; padding: 0 3px; font-size: 85%; border-radius: 3px; }
a { color: #00a8fc; }
hr { border: 0; border-top: 1px solid #3f4147; width: 100%; margin: 4px 0; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
button { background: #4e5058; color: #fff; border: 0; border-radius: 8px; padding: 6px 14px; font: 500 14px "Noto Sans"; min-height: 32px; flex: none; } button.s1 { background: #5865f2; }
h6 { font: 12px monospace; color: #949ba4; margin: 16px 0 8px; border-bottom: 1px solid #3f4147; }
.only { color: #949ba4; font-size: 12px; margin: 4px 0; } .avatar { font-weight: 600; }
.options { width: 420px; background: #2b2d31; border: 1px solid #1e1f22; border-radius: 4px; } .options div { padding: 8px 12px; font-weight: 500; } .options small { font-weight: 400; }
.select { background: #1e1f22; border-radius: 8px; padding: 10px; width: 400px; color: #949ba4; display: flex; justify-content: space-between; }
`;
