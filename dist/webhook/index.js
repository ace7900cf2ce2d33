import { webhook } from '../bundle.js';

await webhook();
