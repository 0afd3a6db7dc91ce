package org.sevenfold.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.task.Task;
import org.mockito.Mockito;

/** Arguments for any method of a service: each text is tried as the id of a task, an instance, a definition, … */
final class SweepArguments {

  private final List<String> ids;
  private final Task task;

  SweepArguments(List<String> ids, Task task) {
    this.ids = ids;
    this.task = task;
  }

  /** One row of arguments for each meaning that its texts may have; one row where it takes no text. */
  List<Object[]> of(Method method) {
    boolean texts = Arrays.stream(method.getParameterTypes())
        .anyMatch(type -> type == String.class || type == String[].class || Collection.class.isAssignableFrom(type));
    List<String> meanings = texts ? ids : ids.subList(0, 1);
    return meanings.stream().map(id -> row(method, id)).toList();
  }

  private Object[] row(Method method, String id) {
    return Arrays.stream(method.getParameterTypes()).map(type -> value(type, id)).toArray();
  }

  private Object value(Class<?> type, String id) {
    if (type == String.class || type == Object.class) {
      return id;
    }
    if (type.isArray()) {
      Object array = Array.newInstance(type.getComponentType(), 1);
      Array.set(array, 0, value(type.getComponentType(), id));
      return array;
    }
    if (Map.class.isAssignableFrom(type)) {
      return Map.of("immediate_danger", "yes");
    }
    if (Collection.class.isAssignableFrom(type)) {
      return type == Set.class ? Set.of(id) : List.of(id);
    }
    return type.isPrimitive() || type.getName().startsWith("java.") ? plain(type) : known(type);
  }

  private static Object plain(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == int.class || type == Integer.class) {
      return 1;
    }
    if (type == long.class || type == Long.class) {
      return 1L;
    }
    if (type == Date.class) {
      return new Date(0);
    }
    return type == InputStream.class ? new ByteArrayInputStream(new byte[] {1}) : null;
  }

  private Object known(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    AuthorizationEntity grant = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId("somebody");
    grant.setResource(Resources.TASK);
    Map<Class<?>, Object> known = Map.of(Task.class, task, User.class, new UserEntity("somebody"),
        Group.class, new GroupEntity("some"), Tenant.class, new TenantEntity("some"),
        Filter.class, new FilterEntity("Task"), Resource.class, Resources.TASK, Permission.class, Permissions.READ,
        Authorization.class, grant);
    return known.containsKey(type) ? known.get(type) : type.isInterface() ? Mockito.mock(type) : null;
  }
}
