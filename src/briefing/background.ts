import type { Story, ToldStatement } from '../story/index.ts';
import { asOf } from './assemble.ts';

/** Whether a line tells of a year before the sources' own: what there was earlier, set beside the news. */
export const isBackground = (story: Story, { date }: Pick<ToldStatement, 'date'>): boolean => {
  const year = date?.edtf.slice(0, 4) ?? '';
  const [now] = asOf(story)?.split('-') ?? [];
  return now !== undefined && /^\d{4}$/.test(year) && Number(year) < Number(now) - 1;
};
