// Pages of one question a screen, and pages that can be heard.
import { openVoices } from '../lib/aloud/say-aloud.js';
import { openSteps } from '../lib/simple/open-steps.js';

openSteps(document.querySelector<HTMLFormElement>('[data-steps]'));
openVoices();
