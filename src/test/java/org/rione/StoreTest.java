package org.rione;

import org.springframework.transaction.annotation.Transactional;

/** A test of SQL: rolled back at the end. */
@Transactional
public abstract class StoreTest extends ServiceTest {}
