import { chinaDayOf, type Wording } from '@shanhuo/kernel';

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment as a text message says it, by the clock of China: 11月24日 12:00. */
export function momentInWords(moment: Date): Wording {
  const [month, day] = chinaDayOf(moment).split('-').slice(1).map(Number) as [number, number];
  const time = TIME.format(moment);
  return { 'zh-CN': `${month}月${day}日 ${time}`, en: `${day} ${MONTHS[month - 1]}, ${time}` };
}
