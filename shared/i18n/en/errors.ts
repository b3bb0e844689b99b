import type { Translation } from '#shared/i18n/dictionary.ts';
import type { errors as polish } from '#shared/i18n/pl/errors.ts';

/** One sentence or two for every refusal: first what is, then what to do. */
export const errors = {
  'bad-request':
    'This cannot be kept in this form. Change it and try again; if that does not help, reload the page.',
  outdated: 'This page is older than the server. Reload it; what waits to be sent stays on this device.',
  'no-seat': 'This device has no seat at this table. Type the code from the screen and sit down again.',
  'not-allowed': 'Only the facilitator can do this. Raise your hand or ask for help.',
  'own-machine-only':
    'On a network without encryption this works only on the computer the server runs on. Do it there, or ask for this device to be let in from the console.',
  'no-such-workshop': 'This workshop is not here. Check the address or ask for a new link.',
  'no-such-step': 'This step is no longer in the plan. Reload the page to see today’s plan.',
  'no-such-person': 'This person is not on the list. Reload the list and choose again.',
  'no-such-entry': 'This card is no longer here. Reload the page; if it is needed, ask the facilitator.',
  'no-such-group': 'This table is no longer there. Choose another one.',
  'group-full': 'There is no place left at this table. Choose another one.',
  'bonds-are-full': 'There are 200 of these wishes already. Remove one that is not needed.',
  'no-such-template': 'This template is not on the server. Choose another one from the list.',
  'wrong-code': 'There is no table with this code. Compare it with the code on the screen, sign by sign.',
  'wrong-link': 'This link no longer works. Ask the person who gave it to you for a new one.',
  'wrong-return-code':
    'We do not know this return code. Check its last sign or ask the facilitator for the code.',
  'joining-closed': 'The list is closed now. Ask the facilitator to open the door.',
  'name-taken':
    'This name is already on the list. Add a second letter, or type your return code if the seat is yours.',
  'person-is-here': 'This seat is in use on another device. Type the return code or choose another name.',
  'too-many-tries': 'Too many tries in a short time. Wait a minute and try again.',
  'cookies-off': 'The browser does not let us remember your seat. Allow cookies for this page and reload it.',
  'step-not-open': 'This step is not open now. Your text stays with you; wait until the step opens.',
  'window-over':
    'This link no longer works: the time for answers is over. If you have a question, write to the facilitator.',
  'no-such-window': 'Choose a day that has not passed yet and is at most a year away.',
  'step-locked': 'Writing is locked in this step. Your text stays with you; ask the facilitator.',
  'writing-paused': 'In this phase we only read. Your text stays with you; add it when writing comes back.',
  'phase-is-last': 'This is the last phase of the step. Go on to close the step.',
  'phase-is-first': 'This is the first phase of the step. There is no earlier one.',
  'nothing-to-undo': 'There is nothing left to undo. You can go back one phase.',
  'text-empty': 'The field is empty. Type a few words.',
  'text-too-long': 'This text is too long for one card. Shorten it or split it into two.',
  'no-such-code': 'No card of this step has such a code. Check the code and the step named on the card.',
  'code-taken': 'Another card has this code already. Press once more and we draw new ones.',
  'too-many-codes': 'This step has 400 cards with a code already. Go on entering without a code.',
  'too-many-entries': 'You have as many cards as this step allows. Edit or delete one of them.',
  'clause-answered':
    'This person has already answered about this part. The answer is changed where it was entered.',
  'already-carried': 'This card has been added already. You can write one of your own.',
  'voices-are-full': 'There are as many voices as this step collects. Set one aside to write down another.',
  'no-such-document': 'This document is not here. Ask the facilitator for a current link.',
  'too-many-documents': 'This workshop has as many documents as it may have. Remove one that is not frozen.',
  'document-frozen':
    'This document has a frozen version, so it stays as it is. A change is a new version or a new document.',
  'step-runs': 'The step of this document is open now. Close it first.',
  'letter-merged': 'This letter went into another one and can only be read. To change it, take it out first.',
  'letter-not-approved':
    'An application can be frozen only with an approved letter of intent. Name the letter in the form of the application, or say that the signed letter is on paper.',
  'letter-of-others':
    'That letter of intent came from somebody else than this application. Name a letter of the same person, group or institution.',
  'limits-crossed': 'The smallest grant is larger than the largest one. Correct the amounts.',
  'check-first':
    'First comes a formal check with every point fulfilled. To refuse or to ask for changes, the check itself is enough.',
  'card-first': 'First at least one assessment card is needed.',
  'points-outside': 'These are more points than the criterion allows. Correct them.',
  'grant-decided':
    'The decision is made, so this stays as it is. The decision can be taken back as long as there is no report.',
  'granted-already':
    'A grant was already given to another version of this application. If this one is meant, take that decision back first.',
  'grant-first': 'A report follows a grant. Put the decision down first.',
  'photo-consent':
    'A photo without the consent of the people in it is not listed. Mark the consent or remove the caption.',
  'voting-closed': 'This vote is not open. Wait until the facilitator opens it.',
  'vote-under-way': 'A vote is under way. Reveal it first, then make changes.',
  'votes-are-in': 'Votes are in, so the list stays as it is. Note the new idea for later.',
  'rule-not-set': 'First ask the room how broad an agreement it needs, and confirm the rule.',
  'rule-is-set': 'There was a first check already, so the rule stays as it is.',
  'rule-not-met':
    'The rule you set does not hold, so this cannot be accepted. Amend the sentence and check again, agree on a trial, or set it aside.',
  'not-frozen':
    'First freeze the text of the agreement, then ask for consent: consent needs one text that stands still.',
  'nothing-to-freeze':
    'This document has no paragraph yet. Open the step in which it is written and come back.',
  'sides-must-nod':
    'Not every side supports this change yet. Ask in the room and tick that the sides agreed.',
  'text-changed': 'This sentence has changed in the meantime. Read it again and retry.',
  'document-not-made': 'The file was not made. The text is safe. Try to download it again in a moment.',
  'stale-version': 'There is a newer version of this text. Open and read it; this answer was not recorded.',
  'stale-form':
    'Somebody else changed the same field meanwhile, so nothing was saved. Compare both in the form and choose one.',
  'last-party': 'A document needs at least one party. Add another one first.',
  'too-many-parties': 'This party cannot be added. Enter its name; there can be at most 20 parties.',
  'side-not-asked': 'This side was not asked to approve this version. Ask the facilitator.',
  'already-answered':
    'The answer of this side is already recorded. If it should be another one, ask the facilitator to ask again.',
  'handed-over':
    'This decision was handed over to somebody else of your institution. You may read and download; they answer.',
  'not-approved': 'Not every side has approved this version. Wait for them, or seal it without them.',
  'already-sealed':
    'This version is sealed already, so its answers do not change. A change needs a new version.',
  'not-sealed': 'This version is not sealed yet. Seal it first.',
  'not-signed':
    'The signature of a side is still missing. Say whose signature is in the file, or enter a paper original.',
  'version-over': 'This version was withdrawn or replaced by a newer one. Open the newest.',
  'signature-settled':
    'This signature was already said to be of another side, or this version is in force; so it stays.',
  'too-many-files':
    'No more files of this version are taken from here. If one is missing, the facilitator can add it.',
  'not-your-turn': 'Another side signs now. When the turn comes, the newest file to sign will be here.',
  'not-newest-file':
    'This file lacks signatures that were already given. Download the newest file from this page and sign that one.',
  'not-yours':
    'This card is not yours, so you cannot change it. Your own cards are on the list “Your cards”.',
  'has-lead':
    'This task has somebody who leads it, and one person leads, never two. Join it, or ask that person to hand the lead over.',
  'not-asked': 'Your name does not stand at this task. Take it on, or join it.',
  'other-side': 'This field belongs to the other side.',
  'sheet-submitted': 'This sheet is ready. First choose “We are still changing it”.',
  'sheet-unfinished': 'Required fields are still empty.',
  'amount-outside': 'The amount is outside of the range. Change it.',
  'no-such-date': 'There is no such day in the calendar. Choose the date once more.',
  'has-convenor': 'Somebody already convenes this group. Join it.',
  'only-convenor': 'Whoever convenes the group decides that. Talk to them.',
  'circle-full': 'There is no free place left in this group. Choose another.',
  'circle-over': 'This group is closed or merged with another. Choose another.',
  'circles-frozen': 'The groups are frozen. Ask the facilitator for help.',
  'too-many-circles': 'You are in as many groups as this step allows. Leave one of them.',
  'cell-taken': 'This place at this time is already taken. Choose another one.',
  'only-lead-moves': 'In this step the facilitator moves the cards. You may propose a move.',
  'cluster-locked': 'This group is locked. Ask the facilitator for help.',
  'moved-since': 'Somebody changed this after you, so it stays as it is now.',
  'no-own-move': 'You have no move of your own left to undo.',
  'workshop-archived': 'This workshop is in the archive. It can be read, not changed.',
  'too-large': 'This file or text is too large. Make it smaller and try again.',
  'too-fast': 'The server cannot keep up with this device. Wait a moment; nothing is lost.',
  'disk-trouble': 'The server cannot write to its disk now. Keep this page open and tell the facilitator.',
  'server-error': 'Something went wrong on the server. Your text stays with you; try again in a moment.',
} as const satisfies Translation<typeof polish>;
