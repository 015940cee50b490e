import type { Story } from '../story/index.ts';
import { assemble, describeSource, section } from './assemble.ts';
import type { Briefing } from './types.ts';

/** `sources [ID]`: the sources and what could not be read; with an id, one source and its clean text. */
export function sources(story: Story, question: { readonly id?: string }): Briefing {
  return question.id === undefined ? list(story) : one(story, question.id);
}

function list(story: Story): Briefing {
  const { sources: all, problems } = story.corpus;
  const notes = problems.map((problem) => `${problem.file}: ${problem.reason}. ${problem.remedy}`);
  const count = all.length === 1 ? '1 source' : `${all.length} sources`;
  return assemble(story, {
    kind: 'sources',
    title: `${count}${problems.length > 0 ? `, ${problems.length} not read as given` : ''}`,
    answered: all.length > 0,
    sections: [section('Problems', [], 0, notes.length > 0 ? notes : undefined)],
    sources: all.map((source, at) => describeSource(story, source.id, at + 1)),
    next: all
      .slice(0, 3)
      .map((source) => ({ label: `Source ${source.id}`, command: `sources ${source.id}` })),
  });
}

function one(story: Story, id: string): Briefing {
  const source =
    story.source(id) ?? story.corpus.sources.find((other) => other.id.toLowerCase() === id.toLowerCase());
  if (!source) {
    const known = story.corpus.sources.map((other) => other.id);
    return assemble(story, {
      kind: 'notice',
      title: `There is no source “${id.slice(0, 60)}”`,
      answered: false,
      sections: [
        section('Sources', [], 0, [
          `The ids are ${known.slice(0, 20).join(', ')}${known.length > 20 ? ` and ${known.length - 20} more` : ''}.`,
        ]),
      ],
      next: [{ label: 'Sources', command: 'sources' }],
    });
  }
  const at = story.corpus.sources.indexOf(source);
  return assemble(story, {
    kind: 'sources',
    title: source.title ?? `Source ${source.id}`,
    answered: true,
    sections: [],
    sources: [{ ...describeSource(story, source.id, at + 1), text: source.text }],
  });
}
