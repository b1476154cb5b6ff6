package dev.oriel;

import java.util.Collection;

/**
 * Who may log in: asked anew for every login, so accounts can come and go while the server runs. Called on Netty's event
 * loops, by several at once; it answers from memory and never blocks. An exception refuses the login and nothing else. Where
 * passwords of two accounts are equal, the first account counts.
 */
@FunctionalInterface
public interface Accounts {

    Collection<Account> accounts();
}
