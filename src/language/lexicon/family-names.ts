// Family names that stand first in Chinese, Korean, Vietnamese and Japanese names, as they are romanised: the most common
// of each language by its census or name statistics (China 2020, Korea 2015, Japan's Meiji Yasuda list), written by hand.
// The Hungarian ones come with `world-names.ts`.

import { foldLetters } from '../fold.ts';
import { HUNGARIAN } from './world-names.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const CHINESE =
  set(`wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng
  xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai
  xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan
  duan lei qian yin chang qiao lai gong wen pang lan tao hong xing zhai an ni yi geng nie mi hui bao tong ouyang sima
  shangguan zhuge chan wong cheung leung lau ng kwok tsang tsai hsu hsieh chiang tseng ho chow yeung lam yip fung kwan`);

const KOREAN = set(
  'kim lee park choi jung jeong kang cho yoon yun jang lim shin seo kwon hwang ahn song ryu yoo hong moon bae baek ko nam son noh roh ban cha chae cheon choo eom heo hur kwak koo maeng myung pyo seol yeo yeom',
);

const VIETNAMESE = set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly trinh truong phung vuong dinh doan dao mai',
);

const JAPANESE =
  set(`sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
  yamaguchi matsumoto inoue kimura hayashi shimizu saito yamazaki mori abe ikeda hashimoto ishikawa yamashita ogawa ishii
  hasegawa goto okada kondo maeda fujita endo aoki sakamoto murakami ota fujii nishimura fukuda takeuchi nakajima kishida
  ishiba suga koizumi aso takaichi kuroda ueda toyoda honda`);

const FIRST = new Set([...CHINESE, ...KOREAN, ...VIETNAMESE, ...JAPANESE, ...set(HUNGARIAN)]);

/** Whether a lower-case word, accents or not, is a family name that may stand before the given name. */
export const isFamilyNameFirst = (lower: string): boolean => FIRST.has(foldLetters(lower));

/** Whether a word can be a romanised Chinese given name: one to three Mandarin syllables, nothing else. */
export const isPinyin = (lower: string): boolean =>
  PINYIN.test(lower.replaceAll("'", '').replaceAll('-', ''));

// The syllables of Mandarin in Hanyu Pinyin: an initial and a final, as the scheme tabulates them.
const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v)){1,3}$/;
