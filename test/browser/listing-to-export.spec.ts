import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { Buyer } from './people/buyer.js';
import { checkEfforts, drawEfforts } from './people/efforts.js';
import { Manager } from './people/manager.js';
import { Agent, Operator } from './people/offices.js';
import { Villager } from './people/villager.js';
import { Walk } from './people/walk.js';
import { LOOKS } from './visit/visit.js';

const PRICE = '128';
const QUANTITY = 2;
const GOODS_FEN = 25_600;

let browser: Browser;
const walks: Walk[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  console.log(drawEfforts(walks));
  await browser.close();
});

describe.each(LOOKS.filter(({ language }) => language === 'zh-CN'))('the three journeys whole ($name)', (look) => {
  test('[S1] [S7] [B1] [S24] [C5] [C3] a villager comes to sell, a buyer buys, and both see the money, as does the cooperative', async () => {
    const walk = new Walk(browser, look);
    walks.push(walk);
    const title = `神农架段木木耳${randomInt(100_000, 999_999)}`;
    const [villager, agent, operator] = [
      await Villager.comes(walk),
      await Agent.comes(walk),
      await Operator.comes(walk),
    ];
    const [buyer, manager] = [await Buyer.comes(walk), await Manager.comes(walk)];

    const application = await villager.applies(await agent.findVillage());
    await agent.recommends(application);
    await operator.approvesShop(application);
    const shop = await villager.opensDesk(application);
    await manager.invites(shop);
    await villager.joinsTheCooperative();

    await villager.lists({ title, price: PRICE });
    await operator.approvesGoods(title);
    await (look.scripts ? buyer.searches(title) : buyer.browses('dried-mushrooms', title));
    expect(await buyer.orders(QUANTITY)).toBe(GOODS_FEN);
    await buyer.pays();
    await buyer.provesThePhone();

    const parcel = { carrierCode: 'sf', number: `SF${randomInt(1e12, 9e12)}` };
    await villager.ships(parcel);
    expect(await buyer.follows()).toContain(parcel.number);

    const { figures, list } = await villager.readsMoney();
    const [sold, onItsWay = 0, paid] = figures;
    expect([sold, list, paid]).toEqual([GOODS_FEN, GOODS_FEN, 0]);
    expect(onItsWay).toBeGreaterThan(0);
    const { part, lines, line, entries } = await manager.readsSale(title);
    expect([part, lines, line, entries]).toEqual([GOODS_FEN, GOODS_FEN, GOODS_FEN, GOODS_FEN]);
    const { screen, csv, xlsx } = await manager.exports();
    expect(screen).toBeGreaterThanOrEqual(GOODS_FEN);
    expect(csv).toContain(screen);
    expect(xlsx).toContain(screen);

    await walk.end();
    expect(walk.faults).toEqual([]);
    expect(checkEfforts(walk)).toEqual([]);
  }, 300_000);
});
