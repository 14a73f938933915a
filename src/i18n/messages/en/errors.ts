import type { MessageShape } from '../../message-types'
import type { errors as master } from '../zh-CN/errors'

export const errors: MessageShape<typeof master> = {
  'unit/invalid-date': 'This is not a day that exists. Write it like 2026-11-22.',
  'unit/invalid-month': 'This is not a month. Write it like 2026-11.',
  'unit/invalid-number': 'This number cannot be used. Check it and enter it again.',

  'bridge/unknown-channel':
    'The screens and the local service are of different versions. Close the program and open it again.',
  'bridge/invalid-payload':
    'The local service did not understand the request; nothing was changed. Close the program and open it again, and tell support if it happens twice.',
  'bridge/payload-too-large': 'Too much was sent at once; nothing was changed. Do it in several steps.',
  'bridge/untrusted-sender':
    'The request did not come from a window of this program and was refused. Work in the program window.',
  'bridge/unreachable':
    'The local service cannot be reached, so the last step was not saved. All saved records are safe. Close the program and open it again.',
  'bridge/not-available-here': 'This does not work in a browser window. Use the desktop program.',
  'bridge/unexpected':
    'Something unexpected happened and the last step was not finished. All saved records are safe. Try again; if it happens twice, close the program and open it again.',

  'person/id-number-length':
    'The number has the wrong length. A resident identity number has 18 characters; compare it with the card.',
  'person/id-number-characters':
    'The number contains characters that do not belong there. Only digits, and X in the last place.',
  'person/id-number-check-digit':
    'The last character does not fit the others, so one of them is wrong. Compare the number with the card.',
  'person/id-number-date':
    'Characters 7 to 14 of the number are not a day that exists. Compare the number with the card.',
  'person/id-number-in-future': 'The birth date in the number lies after today. Compare the number with the card.',
  'person/id-number-too-old':
    'The birth date in the number is too long ago to be right. Compare the number with the card.',
  'person/document-number-format':
    'The number does not look like one of the chosen kind of document. Check the kind and the number.',
  'person/name-missing': 'The name is missing. Enter it as it stands on the document.',
  'person/name-characters':
    'The name contains characters that do not belong there. Enter it as on the document; use · between the parts of a minority name.',
  'person/reading-letters': 'A reading has letters only. Write it in pinyin, such as shan xiong xin.',
  'person/no-document-reason-missing': 'It is not said why there is no document. Choose the reason.',
  'person/household-self': 'A person cannot be the own relative. Choose somebody else.',
  'person/household-not-head':
    'The chosen head belongs to another household. Open the file of the head of that household.',
  'person/household-elsewhere':
    'This person belongs to a household already. To change that, take them out on their own file first.',
  'person/household-has-members': 'Others are still linked to this head. Take them out first.',
  'person/household-none': 'This person is linked to no household, maybe since a moment ago. Open the file again.',
  'person/not-told':
    'The person has not been told how their data are handled. Show or print the notice first, then record what they declare.',
  'person/relation-missing':
    'Somebody has no relation to the new head yet; the household may just have changed. Open the file again and choose each.',
  'person/relation-of-other-sex': 'The relation does not go with the sex of the person. Choose another one.',
  'person/sex-differs-from-number': 'The sex entered differs from the identity number. Ask which document is right.',
  'person/birth-differs-from-number':
    'The birth date entered differs from the identity number. Ask which document is right.',
  'person/birth-missing': 'Numbers of this kind do not tell the birth date. Enter it.',
  'person/birth-in-future': 'The birth date lies after today. Compare it with the document.',
  'person/birth-too-old': 'The birth date is too long ago to be right. Compare it with the document.',
  'person/code-unknown': 'This code is not in the code table. Choose one from the list.',
  'person/retirement-kind-of-other-sex': 'The original retirement kind does not fit the sex. Choose again.',
  'person/sex-missing': 'Numbers of this kind do not tell the sex. Choose it.',
  'person/phone-format':
    'This does not look like a phone number. A mobile number has 11 digits; give the area code of a landline.',
  'person/already-on-file':
    'Somebody with this number is already on file. Open that record instead of making a second one.',
  'person/note-empty': 'The note is empty. Write it down and save again.',
  'flags/kind-missing':
    'This row says no kind of person. Add it in the file, or choose the kind of the whole list above.',
  'flags/date-after-list': 'The day is after the day of the list. Check the row and the day of the list.',
  'flags/list-not-newer':
    'A list of this bureau of {listedOn} was taken already, and this one is older. Check its day; to correct earlier ones, undo the later first.',
  'flags/date-in-future': 'The day of the list lies after today. Enter the day on which the bureau made it.',
  'person/not-found': 'This person was not found. The record may have been undone; search again.',
  'person/merged': 'This file was merged into another one. Open the file that remains and go on there.',
  'person/merge-same': 'The same file was chosen twice. Choose two different ones.',
  'person/merge-overlap':
    '{kept} and {other} of the two files overlap; one person cannot have both at once. End the one that was entered too much in its own file, on the day on which it began, and merge again.',
  'person/merge-two-households':
    'The two files belong to different households. Take one of them out of its household first.',
  'person/merge-told-apart': 'These two were found to be two people. To merge them, take that back first.',
  'person/search-cancelled': 'The search was cancelled. No record was changed.',
  'person/unknown-region':
    'The first six digits are an unknown or abolished area code. You may register all the same; look at the card once more.',
  'person/converted-from-15': 'A 15-digit number was converted to 18 digits. Check it when the person comes.',
  'person/character-not-printable':
    'The name has a character that no font here can print; the paper shows 〓. Write it in by hand.',
  'person/same-name-and-birth':
    'Somebody of the same name and birth date is on file. Look first whether it is the same person.',

  'card/record-length':
    'What the reader gave is incomplete ({found} of {expected} bytes). Lift the card, put it back and read again, or type it in.',
  'card/kind-unknown':
    'This kind of document is not known (flag “{flag}”). The reader may need an update; type it in for now.',
  'card/field-missing':
    'No name or number could be read from the card. Lift the card, put it back and read again, or type it in.',
  'card/expired':
    'The document was valid until {on} and has expired. Go on as usual, and remind the person to renew it.',
  'card/name-differs':
    'The name on the card is not the name on file. Check whether it was changed, then correct it by the document.',
  'card/address-may-be-cut':
    'A card holds 35 characters of the address, so it may be cut. Complete it from the document.',
  'reader/unreachable':
    "The reader's own program did not answer. See whether it is open and the cable is in; you can type everything in meanwhile.",
  'reader/timeout': 'The reader found no card for a while. Lift the card, put it back and read again, or type it in.',
  'reader/no-card':
    'There is no card on the reader, or still the last one. Lift the card, put it back and read again, or type it in.',
  'reader/refused':
    'The reader could not read it ({status}). Lift the card, put it back and read again, or type it in.',
  'reader/answer-unreadable':
    "The reader's answer makes no sense. Check the reader chosen in the settings; you can type everything in meanwhile.",
  'reader/check-failed':
    'What the reader sent was damaged on its way. Read again; if it goes on, change the cable. You can type everything in meanwhile.',
  'reader/not-chosen':
    'No serial port of a reader was chosen. Press the button again and choose one, or type everything in.',

  'places/no-list':
    'The file has no columns 代码 (code) and 名称 (name). Make it like the one under “Download the present table”.',
  'places/source-missing':
    'The source is missing. Add a line above the titles: 来源 in the first cell, the document in the second.',
  'places/date-missing':
    'The date is missing or wrong. Add a line above the titles: 日期 in the first cell, the day of the data in the second, as 2024-12-31.',
  'places/not-newer':
    'The file is dated {date}; the table in force is of {inForce} and no older. Check the date; nothing was changed.',
  'places/list-empty': 'There is no place below the titles. Check the file; nothing was changed.',
  'places/code-invalid':
    'The code “{value}” is wrong: 6, 9 or 12 digits. If it shows as 5.1E+11, set the column to text and fill it in again.',
  'places/code-twice': 'Code {value} stands in row {before} already, with another name or last day. Keep one of them.',
  'places/name-invalid': 'The name is missing or longer than 40 characters. Write it as the official table does.',
  'places/last-day-invalid': 'The last day “{value}” is wrong: a day, not after the day of the table, {date}.',
  'places/above-missing':
    'What code {value} lies in is neither in this file nor in the present table. Check the code, or add what is above it.',

  'registration/already-open':
    'This person is registered unemployed already. To register again, cancel the open registration first.',
  'registration/already-accepted':
    'An application of this person was accepted already ({acceptanceNo}) and is not finished. Finish it from the list of accepted ones.',
  'registration/acceptance-waits':
    'The application {acceptanceNo} for an unemployment registration still waits. The employment can be registered all the same; withdraw the application under “Accepted applications” if it is not needed any more.',
  'registration/unemployed-before-end':
    'Registered work lasted until {workedUntil}, longer than the day of unemployment says. Check which of the two is wrong; it can be registered all the same.',
  'registration/still-employed':
    'Employment {registrationNo} of this person has not ended. Tick that it ends too, with the day and the reason.',
  'registration/end-employment-first':
    'Employment {registrationNo} of this person has not ended. End it at the counter first, then come back to this.',
  'registration/started-missing': 'The first day of work is missing. Enter it.',
  'registration/reported-late':
    'To be registered within {limitDays} days (by {lastOn}); this is late. It is registered all the same, and noted.',
  'registration/credit-code-check': 'The check character is wrong. Check the code; it can be registered all the same.',
  'registration/ends-unemployment': 'Unemployment registration {registrationNo} ends with it.',
  'registration/new-file': 'Not on file yet; a file is made with the registration.',
  'registration/on-post':
    'This person is on a public-welfare post ({assignmentNo}). End the assignment on the page of the post first.',
  'registration/under-age': 'This person is younger than {minAge} and cannot be registered.',
  'registration/draws-pension': 'This person draws an employee pension and cannot be registered unemployed.',
  'registration/draws-resident-pension':
    'This person draws a resident pension. Check whether your county registers such people.',
  'registration/not-open': 'This registration has ended already.',
  'registration/not-found': 'This registration was not found. It may have been undone; open the person again.',
  'registration/date-order': 'The days are in the wrong order. Check the days of unemployment, registration and end.',
  'registration/follow-up-unexplained': 'Nothing is noted. Write down what was refused, or where the person works.',
  'registration/date-in-future': 'The day lies after today. Enter today or an earlier day.',
  'registration/reason-missing': 'No reason was chosen. Choose one.',
  'registration/contract-order': 'The contract ends before it begins. Check the two days.',
  'registration/employer-missing': 'The employer is missing. Enter the name of the employer or business.',
  'registration/applied-after-recognition': 'The application is after the recognition. Check both days.',
  'registration/evidence-not-named': 'The evidence is “other”. Write what it is.',
  'registration/evidence-expired':
    'The evidence had expired on the day of recognition. Check it, or ask for a new one.',
  'registration/evidence-of-another':
    'The first 18 digits of the card are not the identity number of this person. Check whose card it is.',
  'registration/recognised-against-rules':
    'By the rules this person does not qualify, or it is not clear yet. Write why the county recognises all the same, or first complete or correct what is not met above.',
  'registration/recognition-not-open':
    'No recognition of this category is in force. It may have ended a moment ago. Reload and look again.',
  'registration/exit-before-recognition':
    'The exit is before the recognition ({recognisedOn}). Check the day of the exit.',
  'registration/listing-cancelled': 'Looking was cancelled. No record was changed; start again when you need it.',
  'registration/exit-unexplained': 'The reason is “Other”. Write what happened.',

  'seeking/not-found': 'This job-seeking registration is not on file. Go back to the person and open it again.',
  'seeking/job-missing': 'No kind of work was entered. Enter at least one.',
  'seeking/still-valid': 'The job-seeking registration {registrationNo} is still valid. To change it, end it first.',
  'seeking/vacancy-missing': 'Enter both the employer and the job.',
  'seeking/not-valid': 'The job-seeking registration is not valid on this day. Change the day, or register anew.',
  'seeking/recommendation-not-found': 'This recommendation is not on file. Reload and try again.',
  'seeking/already-settled': 'What came of this recommendation is noted already. If it is wrong, undo it first.',
  'seeking/refusal-unexplained':
    'The reason of the refusal is missing. Note it: refusals without good reason count for the unemployment registration.',
  'double-life/cancelled': 'The comparison was stopped. Nothing was changed.',
  'double-life/reason-missing': 'Why both records are right is missing. Write it down.',
  'double-life/review-not-found': 'This word was taken back already. Run the comparison again.',
  'employment-certificate/not-found':
    'This employment certificate was not found. Go back to the person and open it again.',
  'employment-certificate/number-missing':
    'The number of the certificate is missing. Type it as it stands on the certificate.',
  'employment-certificate/number-taken':
    'This number is on the certificate of another person. Check it; the search finds that person by the number.',
  'employment-certificate/office-missing': 'The issuing office is missing. Fill it in.',
  'employment-certificate/still-valid':
    'The person has a valid certificate already. Re-issue or change that one; for another number make it void first.',
  'employment-certificate/void': 'This certificate is void. It cannot be re-issued or changed any more.',
  'employment-certificate/statement-missing':
    'How it was lost or damaged is missing. Write down what the holder states in writing.',
  'employment-certificate/contents-missing': 'What stands there now is missing. Fill it in.',
  'employment-certificate/medium-unknown': 'There is no such medium. Choose one of the list.',
  'employment-certificate/not-digits':
    'The number has other characters than digits. Compare it with the certificate; if it stands there so, save it.',
  'employment-certificate/unusual-length':
    'The number has {found} digits, usual are {expected}. Compare it with the certificate; if it stands there so, save it.',
  'employment-certificate/other-county':
    'The first six digits, {code}, are not those of this county: another county issued it. Check it.',
  'employment-certificate/year-ahead': 'The year in the number, {year}, is after the day of issue. Check both.',
  'seeking/ended': 'This job-seeking registration has ended already.',
  'training/class-not-found': 'This class was not found. Open it again from the list.',
  'training/class-full': 'This class is full. Choose another one, or withdraw trainees who left.',
  'training/class-closed': 'This class is closed and cannot be changed any more.',
  'training/already-enrolled': 'This person is in the class already.',
  'training/enrolment-in-future': 'The day of enrolment is after today. Enter today or an earlier day.',
  'training/enrolment-after-class': 'The class ends on {endsOn}; nobody enrols after that. Check the day of enrolment.',
  'training/enrolment-before-withdrawal':
    'This person withdrew on {withdrawnOn} and cannot enrol again before that. Check the day of enrolment.',
  'training/not-enrolled': 'This person is not in the class.',
  'training/no-class-hours': 'There are no class hours to count. Plan sessions and call the roll first.',
  'training/session-not-found': 'This session was not found. Open it again from the class.',
  'training/session-outside-class': 'The session lies outside the days of the class. Check its day.',
  'training/too-many-hours-in-day': 'Too many class hours on one day. Shorten the session or choose another day.',
  'training/date-order': 'The class ends before it starts. Check both days.',
  'training/hours-missing': 'The class hours are missing. Enter more than 0.',
  'training/session-overlap': 'There is a session in this part of the day already. Choose another part.',
  'training/person-in-two-sessions': 'A trainee has a session of another class at the same time. Check the plan.',
  'training/nobody-qualifies': 'Nobody qualifies for a certificate yet. Call the roll, then look at the attendance.',
  'training/already-certified': 'This trainee has a certificate already.',
  'training/title-missing': 'The title of the class is missing. Enter it.',

  'posts/not-found': 'This post was not found. Open it again from the list.',
  'posts/no-vacancy': 'This post has no vacancy. Choose another one, or end the assignment of somebody who left.',
  'posts/not-eligible':
    '{count} rule is not met, so this person cannot be assigned. Look at the one marked ✘. | {count} rules are not met, so this person cannot be assigned. Look at the ones marked ✘.',
  'posts/assignment-not-found': 'This assignment was not found. Open it again from the post.',
  'posts/date-order': 'The days are in the wrong order. Check the first and the last day.',
  'posts/title-missing': 'The title of the post is missing. Enter it.',
  'posts/heads-missing': 'The number of people is missing. Enter 1 or more.',

  'policy/not-in-force':
    'No value of the rule covers this day, so nothing can be decided. Add one under Settings, Rules.',
  'policy/value-invalid': 'This value is out of range. Check it and enter it again.',
  'policy/backdated':
    'This day is past, and values are not changed backwards. Let it begin today or later; where the document itself says an earlier day, enter the words that say so.',
  'policy/preview-cancelled': 'Looking was stopped. No record was changed; start again when you need it.',
  'policy/source-missing': 'The source is missing. A value of your own must name its document and number.',

  'documents/render-failed': 'The paper could not be laid out; the records are not affected. Try again.',
  'documents/nothing-to-print': 'There is nothing to print.',
  'documents/fonts-missing': 'The fonts for printing are missing. Install the program again.',

  'sheets/unreadable':
    'This file cannot be read; nobody was imported. Open it in a spreadsheet program, save it as .xlsx and try again.',
  'sheets/too-large':
    'This file is too large ({what}: {found}, at most {limit}); nobody was imported. Split it into several files.',
  'sheets/no-header': 'No header row was found. It needs at least the columns 姓名 and 身份证号.',
  'sheets/empty': 'The file has no data rows; nobody was imported. Check whether it is the right file.',
  'sheets/unsupported-kind':
    'This is not a table file that can be imported; nobody was imported. Save it as .xlsx or .csv and try again.',
  'sheets/column-missing': 'The column “{column}” is missing. Add it to the header row and import again.',
  'sheets/number-lost-digits':
    'The number became a numeric cell and lost its last digits. Set the column to text and enter it again.',
  'sheets/value-not-in-list': '“{value}” is not among the values allowed here. Correct it as the instructions say.',
  'sheets/duplicate-in-file':
    'This number occurs more than once in the file (row {row} has it already). Keep the right row.',
  'sheets/text-cut': 'The text is too long; only the first {length} characters were kept. Open the person and check.',
  'sheets/cancelled': 'The import was cancelled.',
  'sheets/differs-on-file':
    'This differs from the record. A roster never changes name, sex or birth date: check whether the number is of somebody else; if the record is wrong, correct it on the person page first.',
  'sheets/nothing-to-import': 'There is nothing to write.',
  'sheets/changed-since-rehearsal': 'The records changed after the rehearsal; nobody was imported. Rehearse again.',
  'sheets/file-changed': 'The file was saved anew or moved after it was chosen, so it was not read. Choose it again.',

  'month/not-ready':
    '{count} record is faulty, so the month cannot be sealed. Correct what is marked ✘ first. | {count} records are faulty, so the month cannot be sealed. Correct those marked ✘ first.',
  'month/already-sealed': 'This month is sealed already.',
  'month/not-sealed': 'This month is not sealed yet. Seal it, then export.',
  'month/in-future': 'This month has not begun yet and cannot be sealed. Come back when it has.',
  'month/export-failed':
    'The package was not exported; the sealed records are not affected. Check the disk space and try again.',
  'month/cancelled': 'Cancelled. No record was changed, and no half-written file is left.',
  'month/previous-not-exported': 'The previous batch ({batchNo}) was not exported yet. Export it first.',

  'data/from-newer-version':
    'The database was written by a newer version of the program. Install that version; the records are unchanged.',
  'data/row-damaged': 'A record cannot be read. It can be rebuilt from the journal: lock and sign in again.',
  'data/ahead-of-journal':
    'The database is newer than the journal, so a part of the journal may be missing. Nothing was opened, to lose nothing. Find the original data folder.',
  'data/locked': 'The station is locked. Sign in again.',
  'data/changed-meanwhile':
    'This record was changed elsewhere a moment ago, so this change was not saved. Look at the newest state and change it again.',
  'data/not-found': 'This record was not found. It may have been undone; open it again from the list.',
  'data/nothing-to-undo': 'There is nothing to undo.',
  'data/undo-sealed': 'This act is part of a sealed month and stands. Correct it by a new act.',
  'data/undo-overtaken':
    'The same record was changed again since, so this step cannot be undone. Change the record instead.',
  'data/open-failed':
    'The local database cannot be opened. All records are in the journal. Close other windows and try again.',
  'data/open-cancelled':
    'Stopped; the records were not opened. All of them are safe, and the next sign-in goes on from here.',
  'data/saved-not-shown':
    'It was saved, but the screen could not follow. Lock and sign in again; do not enter it twice.',

  'journal/damaged': 'A part of the journal (at record {seq}) is damaged. The program stopped and changed no file.',
  'journal/behind': 'Another window has just saved; catching up. Try once more.',
  'journal/space-low':
    'The disk is too full: {freeMb} MB free, at least {neededMb} MB needed. The last step was not saved, all before it was. Free some space and try again.',
  'journal/write-failed':
    'The disk could not be written, so the last step was not saved. All before it was. Check the disk and try again.',
  'journal/folder-in-use':
    'Another program is using the data folder (process {pid} on {host}). Close the window of that program, then open this one again.',
  'journal/newer-format':
    'The journal was written by a newer version of the program. Install that version; the records are unchanged.',
  'journal/shorter-than-known':
    'The journal is shorter than it was, so an old file may have been put back. Nothing was opened, to lose nothing.',
  'journal/not-writable': 'The data folder cannot be written. Check its permissions or choose another place.',
  'journal/record-not-ours':
    'Record {seq} was not written with the key of this station: somebody changed the journal and chained it anew. Keep the whole data folder and call support.',
  'journal/record-unreadable':
    'Record {seq} can be decrypted, but what it holds is no operation. Keep the whole data folder and call support.',
  'journal/differs-from-witness':
    'Record {seq} does not fit the note kept beside the journal: it, or a record before it, was replaced. Keep the whole data folder and call support.',
  'journal/differs-from-anchor':
    'Record {seq} does not fit the proof kept outside: it, or a record before it, was replaced. Keep the whole data folder and call support.',
  'journal/shorter-than-anchor':
    'The journal ends at record {head}, but a proof kept outside says that it reached record {known}: records were cut off its end. Keep the whole data folder and call support.',
  'journal/anchor-in-doubt':
    'A proof does not fit although a later one does: most likely it was copied wrongly. Compare it with the report and type it again. If it is right and still does not fit, keep the whole data folder and call support.',

  'station/already-set-up': 'A station exists on this computer already. Sign in.',
  'station/not-set-up': 'There is no station on this computer yet. Set it up first.',
  'station/wrong-password': 'The account or the password is wrong. Enter them again and mind capital letters.',
  'station/wrong-quick-code':
    'The account or the quick code is wrong, or the code does not hold now: first on a new day, after a restart or a reset of the password, sign in with the password. Enter the password.',
  'station/too-many-tries': 'Too many wrong tries. Wait {seconds} seconds.',
  'station/wrong-recovery-code': 'The recovery code is wrong. Compare it with the sheet, group by group.',
  'station/recovery-code-not-issued':
    'Another new code took the place of this one, so it was not put in force. The old code still works. Renew it once more and destroy the sheet just printed.',
  'station/password-too-short': 'The password is too short. It needs at least {least} characters.',
  'station/password-too-common': 'This password is easy to guess. Choose another one.',
  'station/password-holds-name':
    'This password is little more than the account or the county code, and easy to guess. Choose another one.',
  'station/name-missing': 'The name is missing. Enter it to go on.',
  'station/county-code': 'The county code has 6 digits. Look it up in the table of divisions.',
  'station/account-taken': 'This account exists already. Choose another one.',
  'station/account-characters':
    'The account has characters that cannot be used. Use letters, digits and . _ - · only, without blanks.',
  'station/account-too-long': 'The account is too long; {most} characters at most.',
  'station/account-missing': 'The account is missing. Enter it to go on.',
  'station/locked': 'The station is locked. Sign in again.',
  'station/not-allowed': 'Your role may not do this. Ask the station head.',
  'station/not-own-class': 'This is not a class of yours. Ask its teacher or a clerk.',
  'station/recovery-reads-only':
    'Opened with the recovery code, the station can be read and backed up only. Reset the password of a head and sign in.',
  'station/locked-out':
    'Too many wrong tries: the account is locked out. The station head unlocks it under Settings, Staff; a head uses the recovery code.',
  'station/password-must-change': 'This password was given by the station head. Choose an own one first.',
  'station/password-unchanged': 'The new password is the old one. Choose another.',
  'station/pin-format': 'A quick code has 6 digits, not all alike and not in a row. Choose another.',
  'station/second-person-needed':
    'A second person has to agree. A reviewer or another head confirms with the own account.',
  'station/second-person-missing':
    'A second person has to agree, but the station has no reviewer and no other head yet. Add one under Settings, Staff first.',
  'station/second-person-same': 'The second person cannot be yourself. Ask another reviewer or head.',
  'station/second-person-role': 'This role cannot be the second person. Ask a reviewer or another head.',
  'station/approval-expired': 'The second person’s agreement has run out or was used. Ask again.',
  'station/last-head': 'This is the only head of the station. Add another one first.',
  'station/device-unknown':
    'This computer does not hold the device key of the station, so a password alone opens nothing. Open it once with the recovery code.',
  'station/device-store-unavailable':
    'This computer cannot keep the device key safely. Turn on the key store of the system (Windows account, GNOME or KDE wallet) and try again.',
  'station/operator-left': 'This account is closed. Choose somebody who works here.',
  'station/operator-not-found': 'There is no such account. Check it, or ask the station head to add it.',
  'station/keys-damaged':
    'The key file is damaged, so the records cannot be opened. The journal is unchanged. Restore from a backup with the recovery code.',

  'backup/not-a-backup': 'This is not a backup of this program. Choose a file made under Settings, Backup.',
  'backup/damaged': 'The backup is damaged; nothing was restored. Use another one.',
  'backup/not-empty':
    'There are records on this computer, and a backup never overwrites them. Restore on an empty installation.',
  'backup/incomplete': 'The backup is incomplete; nothing was restored. Copy the file again and retry.',
  'backup/verify-failed': 'The backup did not pass its check. Do not use it; make another one on another disk.',

  'file/name-not-allowed': 'The file name has characters that cannot be used. Choose another name.',
  'file/write-failed': 'The file was not written. Check disk space and permissions and try again.',
  'file/not-found': 'The file was not found. It may have been moved or deleted.',
  'file/cancelled': 'Cancelled; no half file was left.',
}
