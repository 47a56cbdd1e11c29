import type { Sheet } from '../../sheet.ts';
import { drawDanjiangkou } from './danjiangkou.ts';
import { drawFangxian } from './fangxian.ts';
import { drawMaojian } from './maojian.ts';
import { drawYunxi } from './yunxi.ts';
import { drawYunyang } from './yunyang.ts';
import { drawZhangwan } from './zhangwan.ts';
import { drawZhushan } from './zhushan.ts';
import { drawZhuxi } from './zhuxi.ts';

/** What each county-level division is known by, 720 by 450; keyed by division code. */
export const countyPictures: Readonly<Record<string, (sheet: Sheet) => void>> = {
  '420302': drawMaojian,
  '420303': drawZhangwan,
  '420304': drawYunyang,
  '420322': drawYunxi,
  '420323': drawZhushan,
  '420324': drawZhuxi,
  '420325': drawFangxian,
  '420381': drawDanjiangkou,
};
