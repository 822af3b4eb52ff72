package org.rione.shared;

/**
 * What a module keeps of a person, for the download of one's own data. Implementations are beans; they are asked only
 * on behalf of the person themselves.
 */
public interface PersonalData {

    /** The name of the part in the file: {@code comments}. */
    String key();

    /** Records, lists and maps that can be written as JSON: all that is the person's, nothing of others. */
    Object of(PersonId person);
}
