// What ncc starts from for the sub-action that keeps Docker Hub's webhooks.
import '../build/action/webhook.js';
