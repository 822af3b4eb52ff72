package org.rione.notifications.mail;

import java.util.UUID;

/** A letter ready to go, with its two forms of the same text. */
record WrittenLetter(UUID id, String address, String subject, String plain, String html) {}
