package org.rione.notifications.mail;

import org.springframework.mail.MailException;

/** The way by which letters leave the house. */
interface MailRoute {

    /** @throws MailException when the letter was not taken; it will be offered again */
    void handOver(WrittenLetter letter);
}
