import type { Sheet } from '../sheet.ts';
import { drawBlackFungus } from './01-black-fungus.ts';
import { drawDriedShiitake } from './02-dried-shiitake.ts';
import { drawFlowerShiitake } from './03-flower-shiitake.ts';
import { drawFreshShiitake } from './04-fresh-shiitake.ts';
import { drawRiceWine } from './05-rice-wine.ts';
import { drawRedRice } from './06-red-rice.ts';
import { drawWalnuts } from './07-walnuts.ts';
import { drawBupleurum } from './08-bupleurum.ts';
import { drawBletilla } from './09-bletilla.ts';
import { drawKnotweed } from './10-knotweed.ts';
import { drawLogHiveHoney } from './11-log-hive-honey.ts';
import { drawDriedPotato } from './12-dried-potato.ts';
import { drawTributeRice } from './13-tribute-rice.ts';
import { drawLongfengTea } from './14-longfeng-tea.ts';
import { drawMeiziTea } from './15-meizi-tea.ts';
import { drawGoldthread } from './16-goldthread.ts';
import { drawKonjac } from './17-konjac.ts';
import { drawBowlCakes } from './18-bowl-cakes.ts';
import { drawPickles } from './19-pickles.ts';
import { drawCuredPork } from './20-cured-pork.ts';
import { drawWildflowerHoney } from './21-wildflower-honey.ts';
import { drawTurquoise } from './22-turquoise.ts';
import { drawGallnuts } from './23-gallnuts.ts';
import { drawBeef } from './24-beef.ts';
import { drawShengshuiMaojian } from './25-shengshui-maojian.ts';
import { drawSpicedTofu } from './26-spiced-tofu.ts';
import { drawBabyPotatoes } from './27-baby-potatoes.ts';
import { drawGoat } from './28-goat.ts';
import { drawEucommia } from './29-eucommia.ts';
import { drawYellowGinger } from './30-yellow-ginger.ts';
import { drawGrapeWine } from './31-grape-wine.ts';
import { drawToonShoots } from './32-toon-shoots.ts';
import { drawBanqiaoTofu } from './33-banqiao-tofu.ts';
import { drawWalnutsOnCloth } from './34-walnuts-on-cloth.ts';
import { drawQuince } from './35-quince.ts';
import { drawHen } from './36-hen.ts';
import { drawEggs } from './37-eggs.ts';
import { drawGastrodia } from './38-gastrodia.ts';
import { drawNoodles } from './39-noodles.ts';
import { drawRiverMandarins } from './40-river-mandarins.ts';
import { drawMushroomSauce } from './41-mushroom-sauce.ts';
import { drawCratedMandarins } from './42-crated-mandarins.ts';
import { drawCulter } from './43-culter.ts';
import { drawBighead } from './44-bighead.ts';
import { drawWudangTea } from './45-wudang-tea.ts';
import { drawPlumPreserve } from './46-plum-preserve.ts';
import { drawMandarinFish } from './47-mandarin-fish.ts';
import { drawCherries } from './48-cherries.ts';
import { drawHighlandTea } from './49-highland-tea.ts';
import { drawStrawberries } from './50-strawberries.ts';

/** What draws the picture of each specialty, by its number in data/specialties.csv. */
export const productPictures: Readonly<Record<number, (sheet: Sheet) => void>> = {
  1: drawBlackFungus,
  2: drawDriedShiitake,
  3: drawFlowerShiitake,
  4: drawFreshShiitake,
  5: drawRiceWine,
  6: drawRedRice,
  7: drawWalnuts,
  8: drawBupleurum,
  9: drawBletilla,
  10: drawKnotweed,
  11: drawLogHiveHoney,
  12: drawDriedPotato,
  13: drawTributeRice,
  14: drawLongfengTea,
  15: drawMeiziTea,
  16: drawGoldthread,
  17: drawKonjac,
  18: drawBowlCakes,
  19: drawPickles,
  20: drawCuredPork,
  21: drawWildflowerHoney,
  22: drawTurquoise,
  23: drawGallnuts,
  24: drawBeef,
  25: drawShengshuiMaojian,
  26: drawSpicedTofu,
  27: drawBabyPotatoes,
  28: drawGoat,
  29: drawEucommia,
  30: drawYellowGinger,
  31: drawGrapeWine,
  32: drawToonShoots,
  33: drawBanqiaoTofu,
  34: drawWalnutsOnCloth,
  35: drawQuince,
  36: drawHen,
  37: drawEggs,
  38: drawGastrodia,
  39: drawNoodles,
  40: drawRiverMandarins,
  41: drawMushroomSauce,
  42: drawCratedMandarins,
  43: drawCulter,
  44: drawBighead,
  45: drawWudangTea,
  46: drawPlumPreserve,
  47: drawMandarinFish,
  48: drawCherries,
  49: drawHighlandTea,
  50: drawStrawberries,
};
