package org.sevenfold.engine.expression;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Finds what an expression names, and lets nobody set it. */
abstract class ReadOnlyResolver extends ELResolver {

  private final Class<?> type;

  /** @param type of what it finds */
  ReadOnlyResolver(Class<?> type) {
    this.type = type;
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // what is found here is never set
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return type;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }
}
