get_filename_component(FENGQIAO_ROOT "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)

# One warning set and one sanitizer switch for everything that is built here.
add_library(fengqiao_options INTERFACE)
if(MSVC)
  target_compile_options(fengqiao_options INTERFACE /W4 /utf-8 $<$<BOOL:${FENGQIAO_WERROR}>:/WX>)
else()
  target_compile_options(fengqiao_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${FENGQIAO_WERROR}>:-Werror>)
endif()
target_compile_definitions(fengqiao_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS
  FENGQIAO_VERSION="${PROJECT_VERSION}")
if(FENGQIAO_SANITIZE)
  target_compile_options(fengqiao_options INTERFACE -fsanitize=${FENGQIAO_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(fengqiao_options INTERFACE -fsanitize=${FENGQIAO_SANITIZE})
endif()

# fengqiao_library(records SOURCES a.cpp ... PUBLIC Qt6::Core PRIVATE ...)
# makes fengqiao_records with the include root at the top of the tree.
function(fengqiao_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(fengqiao_${name} STATIC ${arg_SOURCES})
  target_include_directories(fengqiao_${name} PUBLIC ${FENGQIAO_ROOT})
  target_link_libraries(fengqiao_${name} PUBLIC ${arg_PUBLIC} PRIVATE fengqiao_options ${arg_PRIVATE})
endfunction()
