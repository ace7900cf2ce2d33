import { action } from './bundle.js';

await action();
