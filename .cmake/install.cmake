# What `cmake --install` lays down: the libraries and their headers, so that find_package(newsgraph) gives newsgraph::graph,
# newsgraph::parser and newsgraph::query (and newsgraph::property_graph, which they share). The program and its data are
# installed where they are made (cli/, parser/lexicon/).
include(CMakePackageConfigHelpers)
set(newsgraph_package ${CMAKE_INSTALL_LIBDIR}/cmake/newsgraph)

install(TARGETS newsgraph_property_graph newsgraph_graph newsgraph_parser newsgraph_query EXPORT newsgraph
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT newsgraph NAMESPACE newsgraph:: FILE newsgraphTargets.cmake DESTINATION ${newsgraph_package})
foreach(folder graph parser query)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${folder} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/newsgraph
    FILES_MATCHING PATTERN "*.hpp" PATTERN "training" EXCLUDE PATTERN "compiler" EXCLUDE PATTERN "data" EXCLUDE
    PATTERN "model" EXCLUDE)
endforeach()

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/newsgraphConfig.cmake.in
  ${PROJECT_BINARY_DIR}/newsgraphConfig.cmake INSTALL_DESTINATION ${newsgraph_package}
  PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/newsgraphConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/newsgraphConfig.cmake ${PROJECT_BINARY_DIR}/newsgraphConfigVersion.cmake
  DESTINATION ${newsgraph_package})
