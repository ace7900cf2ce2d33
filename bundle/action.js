// What ncc starts from for the action. It lies in this folder for the tsconfig.json beside it.
import '../build/action/index.js';
