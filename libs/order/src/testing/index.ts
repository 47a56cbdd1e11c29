export { DELIVERY, OrderWorld } from './order-world.js';
