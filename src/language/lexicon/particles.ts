/** Small words inside people's names, lower case: "van der Berg", "de la Cruz", "bin Rashid"; by hand. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'de da di del della dello degli dei van von der den zu af av bin ibn bint ben abu umm al el la le du dos das do ter ten y e st sans'.split(
    ' ',
  ),
);

/** Of these, the ones that are words of other languages only: a capital one may open a name, as in "Van der Berg said". */
const OPENING = new Set(
  'de da di del della dello degli dei van von der den bin ibn abu umm al el la le du dos das ter'.split(' '),
);

export const opensSurname = (lower: string): boolean => OPENING.has(lower);

/** "al-Masri", "el-Sayed", "ash-Shami": the Arabic article bound to its name, in small letters. */
export const isArticled = (text: string): boolean => /^(?:a[lrsdntz]|ash|el|ul)[-‐‑]\p{Lu}/u.test(text);
