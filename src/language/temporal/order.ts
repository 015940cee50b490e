/** Which number of 03/04/2025 is the month. */
export type DateOrder = 'month-first' | 'day-first';

/** A date of which one number is above twelve settles the order for its text. */
const DAY_FIRST =
  /(?<![\d/.-])(?:1[3-9]|2\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)/;
const MONTH_FIRST =
  /(?<![\d/.-])(?:0?[1-9]|1[0-2])([/.-])(?:1[3-9]|2\d|3[01])\1(?:(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)/;

/** Else it is as the text writes its other dates: "3 April" or "April 3". */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const BRITISH = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}\\b`);
const AMERICAN = new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?!\\d)`);

/** The order in which a text, in lower case, writes dates in digits; null where nothing in it tells. */
export function dateOrder(text: string): DateOrder | null {
  if (!/\d[/.-]\d/.test(text)) return null;
  const [day, month] = [DAY_FIRST.test(text), MONTH_FIRST.test(text)];
  if (day !== month) return day ? 'day-first' : 'month-first';
  const [british, american] = [BRITISH.test(text), AMERICAN.test(text)];
  return british === american ? null : british ? 'day-first' : 'month-first';
}
