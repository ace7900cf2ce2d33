// What ncc starts from for the command line. The guard comes first: modules run in the order of their imports.
import './guard.js';
import '../build/cli/index.js';
